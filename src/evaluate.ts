import { readFile } from "node:fs/promises";
import type { Comparison } from "./align/comparison.ts";
import { unpairedBlocks } from "./align/unpaired-blocks.ts";
import type { Log } from "./audit/event-log.ts";
import { inputEntries } from "./audit/entries.ts";
import type { Findings } from "./audit/record.ts";
import type { AuditInput } from "./audit/v1.ts";
import { causesOf } from "./causes/causes.ts";
import { changedRows } from "./changed-rows/changed-rows.ts";
import type { ConfigInputs } from "./config/inputs.ts";
import { loadConfig, type LoadedConfig } from "./config/load.ts";
import type { Config } from "./config/schema.ts";
import { writtenName } from "./config/written-name.ts";
import { decide, type Decision } from "./gates/decide.ts";
import { allGroupedBy } from "./gates/grouped-by.ts";
import { scoreDirection } from "./gates/score-direction.ts";
import { judgeInvalid, judgePairing } from "./gates/pairing-gates.ts";
import { loadTestNotes, openLoadTest, type RowsInTime } from "./latency/open-load-test.ts";
import { alignTables, openTables, type Role, type Tables } from "./open-tables.ts";
import type { OpenedInput } from "./readers/open-input.ts";
import { selectWithGroups } from "./slices/select-with-groups.ts";
import type { Slice } from "./slices/slice.ts";
import { judgeData } from "./stages/judge-data.ts";
import { judgeDrift } from "./stages/judge-drift.ts";
import { judgeLabels } from "./stages/judge-labels.ts";
import { judgeMetrics } from "./stages/judge-metrics.ts";
import { type Found, warn } from "./stages/run.ts";
import { searchSlices } from "./stages/search-slices.ts";
import type { ThreadRules } from "./threads/worker-pool.ts";

export interface EvaluateRequest {
  readonly config: string | undefined;
  readonly workspace: string;
  readonly inputs: ConfigInputs;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly seed: number;
  /** What ages of data are counted back from. */
  readonly startedAt: Date;
  /** undefined: everything is done in this thread. */
  readonly threads?: ThreadRules | undefined;
}

/** From the config to the decision; what is found out on the way is left in `findings`. @throws GateError E1xx, E2xx. */
export async function evaluate(request: EvaluateRequest, findings: Found, log: Log): Promise<Decision> {
  const asked = { path: request.config, workspace: request.workspace, inputs: request.inputs, readFile };
  findings.name = await writtenName(asked);
  const loaded = await loadConfig(asked);
  const { config } = loaded;
  noteConfig(findings, loaded);
  log({ level: "info", event: "config", message: `read ${loaded.path}`, fields: { sha256: loaded.sha256 } });
  const inputs = new Map<Role, OpenedInput>();
  const tables = await openTables(config, request, (role, input) => {
    inputs.set(role, input);
    findings.inputs = entriesOf(inputs);
    const { uri, rows } = input.table;
    log({ level: "info", event: "read", message: `read ${uri}: ${rows} rows`, fields: { role, rows } });
  });
  warn(findings, "same-file", sameFileNotes(findings.inputs));
  const comparison = await alignTables(tables, config);
  findings.comparison = comparison;
  log({
    level: "info",
    event: "align",
    message: `comparing ${comparison.candidate.rows} rows`,
    fields: { pairing: comparison.pairing },
  });
  findings.loadTests = await openLoadTest({ sources: config.latency, rows: rowsInTime(config, tables) }, request);
  warn(findings, "load-test", loadTestNotes(findings.loadTests));
  const wanted = { rules: config.slices, groupedBy: allGroupedBy(config.gates) };
  const slices = await selectWithGroups(wanted, tables, comparison);
  findings.slices = slices
    .filter(({ onlyCompared }) => onlyCompared !== true)
    .map((slice) => sliceEntry(slice, comparison));
  warn(findings, "unpaired-block", unpairedBlocks(comparison));
  warn(findings, "slice", [...new Set(slices.flatMap(({ notes }) => notes))]);
  const { seed, startedAt, threads } = request;
  const run = { loaded, tables, comparison, slices, seed, startedAt, threads };
  const verdicts = [
    ...judgePairing(comparison.facts, config.pairing),
    judgeInvalid(comparison.facts, config.policy.max_invalid_rate),
    ...judgeMetrics(run, findings),
    ...(await judgeLabels(run, findings)),
    ...(await judgeData(run, findings)),
    ...(await judgeDrift(run, findings)),
    ...(await searchSlices(run, findings)),
  ];
  findings.verdicts = verdicts;
  findings.causes = await causesOf({ ...findings, tables, comparison, slices, verdicts, policy: config.policy });
  const direction = scoreDirection(config.gates);
  findings.changedRows = await changedRows(comparison, tables.candidate, config.policy.report_rows, direction);
  // By now the kinds of the columns that were read are known.
  findings.inputs = entriesOf(inputs);
  return decide(verdicts, config.policy);
}

/** Throughput is that of the rows where no load test is given. */
function rowsInTime({ latency, gates, columns: { timestamp } }: Config, tables: Tables): RowsInTime | undefined {
  const isAsked = gates.some((gate) => "metric" in gate && gate.metric === "throughput" && gate.severity !== "off");
  return latency === undefined && isAsked && timestamp !== undefined ? { ...tables, timestamp } : undefined;
}

function noteConfig(findings: Found, { config, path, sha256, effective, origins }: LoadedConfig): void {
  findings.name = config.name;
  findings.task = config.task;
  findings.policy = config.policy;
  findings.config = { path, sha256, effective, origins };
}

/** Equal files agree in everything: true, and worth no more than the reader knows. */
function sameFileNotes(inputs: readonly AuditInput[]): readonly string[] {
  const digests = (role: Role): string => inputs.flatMap((input) => (input.role === role ? [input.sha256] : [])).join();
  return digests("reference") !== "" && digests("reference") === digests("candidate")
    ? ["Reference and candidate are the same bytes: a file was compared with itself."]
    : [];
}

function entriesOf(inputs: ReadonlyMap<Role, OpenedInput>): readonly AuditInput[] {
  return Array.from(inputs, ([role, input]) => inputEntries(role, input)).flat();
}

function sliceEntry(slice: Slice, comparison: Comparison): Findings["slices"][number] {
  const reference = slice.reference?.length ?? (comparison.pairing === "joined" ? slice.candidate.length : 0);
  return { name: slice.name, rows: { reference, candidate: slice.candidate.length } };
}
