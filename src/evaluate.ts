import { readFile } from "node:fs/promises";
import type { Comparison } from "./align/comparison.ts";
import { rowNounOf } from "./align/row-noun.ts";
import { memoryEngine } from "./aggregates/memory/memory-engine.ts";
import type { Log } from "./audit/event-log.ts";
import { inputEntries } from "./audit/entries.ts";
import type { Findings } from "./audit/record.ts";
import type { AuditInput } from "./audit/v1.ts";
import { changedRows } from "./changed-rows/changed-rows.ts";
import type { ConfigInputs } from "./config/inputs.ts";
import { loadConfig, type LoadedConfig } from "./config/load.ts";
import { writtenName } from "./config/written-name.ts";
import { discover } from "./discover/discover.ts";
import { decide, type Decision } from "./gates/decide.ts";
import { expandGates, questionOf } from "./gates/expand.ts";
import { allGroupedBy } from "./gates/grouped-by.ts";
import { judgeDiscovered } from "./gates/judge-discovered.ts";
import { driftWithoutReference, judgeDriftGate } from "./gates/judge-drift.ts";
import { judge } from "./gates/judge.ts";
import { scoreDirection } from "./gates/score-direction.ts";
import { judgeInvalid, judgePairing } from "./gates/pairing-gates.ts";
import type { Position, Verdict } from "./gates/verdict.ts";
import { contributionsOf } from "./measure/contributions.ts";
import { measureColumns, unwatchedColumns } from "./measure/measure-columns.ts";
import { measureAll } from "./measure/measurement.ts";
import { alignTables, openTables, type Role, type Tables } from "./open-tables.ts";
import type { OpenedInput } from "./readers/open-input.ts";
import { selectWithGroups } from "./slices/select-with-groups.ts";
import type { Slice } from "./slices/slice.ts";

export interface EvaluateRequest {
  readonly config: string | undefined;
  readonly workspace: string;
  readonly inputs: ConfigInputs;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly seed: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** From the config to the decision; what is found out on the way is left in `findings`. @throws GateError E1xx, E2xx. */
export async function evaluate(request: EvaluateRequest, findings: Mutable<Findings>, log: Log): Promise<Decision> {
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
  const comparison = await alignTables(tables, config);
  findings.comparison = comparison;
  log({
    level: "info",
    event: "align",
    message: `comparing ${comparison.candidate.rows} rows`,
    fields: { pairing: comparison.pairing },
  });
  const wanted = { rules: config.slices, groupedBy: allGroupedBy(config.gates) };
  const slices = await selectWithGroups(wanted, tables, comparison);
  findings.slices = slices
    .filter(({ onlyCompared }) => onlyCompared !== true)
    .map((slice) => sliceEntry(slice, comparison));
  warn(findings, "slice", [...new Set(slices.flatMap(({ notes }) => notes))]);
  const verdicts = [
    ...judgePairing(comparison.facts, config.pairing),
    judgeInvalid(comparison.facts, config.policy.max_invalid_rate),
    ...judgeMetrics(loaded, { comparison, slices, seed: request.seed }, findings),
    ...(await judgeDrift(loaded, { tables, comparison }, findings)),
    ...(await searchSlices(loaded, { tables, comparison, seed: request.seed }, findings)),
  ];
  findings.verdicts = verdicts;
  const direction = scoreDirection(config.gates);
  findings.changedRows = await changedRows(comparison, tables.candidate, config.policy.report_rows, direction);
  // By now the kinds of the columns that were read are known.
  findings.inputs = entriesOf(inputs);
  return decide(verdicts, config.policy);
}

function noteConfig(findings: Mutable<Findings>, { config, path, sha256, effective, origins }: LoadedConfig): void {
  findings.name = config.name;
  findings.task = config.task;
  findings.policy = config.policy;
  findings.config = { path, sha256, effective, origins };
}

function warn(findings: Mutable<Findings>, code: string, messages: readonly string[]): void {
  findings.warnings = [...findings.warnings, ...messages.map((message) => ({ code, message }))];
}

function entriesOf(inputs: ReadonlyMap<Role, OpenedInput>): readonly AuditInput[] {
  return Array.from(inputs, ([role, input]) => inputEntries(role, input)).flat();
}

function sliceEntry(slice: Slice, comparison: Comparison): Findings["slices"][number] {
  const reference = slice.reference?.length ?? (comparison.pairing === "joined" ? slice.candidate.length : 0);
  return { name: slice.name, rows: { reference, candidate: slice.candidate.length } };
}

interface MetricInput {
  readonly comparison: Comparison;
  readonly slices: readonly Slice[];
  readonly seed: number;
}

function judgeMetrics(
  { config, ...loaded }: LoadedConfig,
  { comparison, slices, seed }: MetricInput,
  findings: Mutable<Findings>,
): readonly Verdict[] {
  const plans = expandGates(config.gates, slices, (gate) => loaded.positionOf(["gates", gate]));
  const wanted = plans.filter((plan) => plan.absent === undefined);
  const measurements = measureAll(wanted, comparison, memoryEngine(comparison, seed), {
    proportionInterval: config.policy.proportion_interval,
    support: config.policy,
  });
  findings.measurements = [...measurements.values()];
  findings.contributions = contributionsOf(measurements, { slices, comparison, level: config.policy.confidence });
  return judge(
    plans.map((plan) => ({ ...questionOf(plan, measurements, slices), noun: rowNounOf(config.task) })),
    config.policy,
  );
}

interface DriftInput {
  readonly tables: Tables;
  readonly comparison: Comparison;
}

async function judgeDrift(
  { config, ...loaded }: LoadedConfig,
  { tables, comparison }: DriftInput,
  findings: Mutable<Findings>,
): Promise<readonly Verdict[]> {
  const gates = config.gates.flatMap((gate, index) => {
    const position: Position | undefined = loaded.positionOf(["gates", index]);
    return "drift" in gate && gate.severity !== "off" ? [{ gate, severity: gate.severity, position }] : [];
  });
  const { reference, candidate } = tables;
  if (reference === undefined) return gates.map((gate) => driftWithoutReference(gate, config.policy));
  const named = gates.flatMap(({ gate }) => (gate.columns === "*" ? [] : gate.columns));
  warn(findings, "unwatched-column", unwatchedColumns({ reference, candidate }, config.columns));
  findings.drift = await measureColumns({ reference, candidate, comparison }, config.columns, named);
  return gates.flatMap((gate) => judgeDriftGate(gate, findings.drift, config.policy));
}

interface SearchInput extends DriftInput {
  readonly seed: number;
}

async function searchSlices(
  { config, ...loaded }: LoadedConfig,
  input: SearchInput,
  findings: Mutable<Findings>,
): Promise<readonly Verdict[]> {
  const rule = config.discover;
  if (rule === undefined) return [];
  findings.discovery = await discover(rule, { ...input, roles: config.columns });
  return judgeDiscovered({ rule, position: loaded.positionOf(["discover"]) }, findings.discovery, config.policy);
}
