import { readFile } from "node:fs/promises";
import { align } from "./align/align.ts";
import type { Comparison } from "./align/comparison.ts";
import { memoryEngine } from "./aggregates/memory/memory-engine.ts";
import type { Log } from "./audit/event-log.ts";
import { inputEntries } from "./audit/entries.ts";
import type { Findings } from "./audit/record.ts";
import type { AuditInput } from "./audit/v1.ts";
import type { ConfigInputs } from "./config/inputs.ts";
import { loadConfig, type LoadedConfig } from "./config/load.ts";
import type { Config } from "./config/schema.ts";
import { wantedColumns } from "./config/wanted-columns.ts";
import { writtenName } from "./config/written-name.ts";
import { decide, type Decision } from "./gates/decide.ts";
import { expandGates, questionOf } from "./gates/expand.ts";
import { driftWithoutReference, judgeDriftGate } from "./gates/judge-drift.ts";
import { judge } from "./gates/judge.ts";
import { judgeInvalid, judgePairing } from "./gates/pairing-gates.ts";
import type { Position, Verdict } from "./gates/verdict.ts";
import { measureColumns, unwatchedColumns } from "./measure/measure-columns.ts";
import { measureAll } from "./measure/measurement.ts";
import { openInput, type OpenedInput } from "./readers/open-input.ts";
import { selectSlices } from "./slices/select-slices.ts";
import type { Slice } from "./slices/slice.ts";
import type { Table } from "./table/table.ts";

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
  const comparison = await align(tables, config.columns, { task: config.task, pairing: config.pairing });
  findings.comparison = comparison;
  log({
    level: "info",
    event: "align",
    message: `comparing ${comparison.candidate.rows} rows`,
    fields: { pairing: comparison.pairing },
  });
  const slices = await selectSlices(config.slices, tables, comparison);
  findings.slices = slices.map((slice) => sliceEntry(slice, comparison));
  warn(
    findings,
    "slice",
    slices.flatMap(({ notes }) => notes),
  );
  const verdicts = [
    ...judgePairing(comparison.facts, config.pairing),
    judgeInvalid(comparison.facts, config.policy.max_invalid_rate),
    ...judgeMetrics(loaded, { comparison, slices, seed: request.seed }, findings),
    ...(await judgeDrift(loaded, { tables, comparison }, findings)),
  ];
  findings.verdicts = verdicts;
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

interface Tables {
  readonly reference?: Table;
  readonly candidate: Table;
  readonly labels?: Table;
}

function warn(findings: Mutable<Findings>, code: string, messages: readonly string[]): void {
  findings.warnings = [...findings.warnings, ...messages.map((message) => ({ code, message }))];
}

type Role = AuditInput["role"];

async function openTables(
  config: Config,
  request: EvaluateRequest,
  note: (role: Role, input: OpenedInput) => void,
): Promise<Tables> {
  const wanted = wantedColumns(config);
  const open = async (role: Role): Promise<Table | undefined> => {
    const file = config[role];
    if (file === undefined) return undefined;
    const input = await openInput({ wanted, ...file }, request);
    note(role, input);
    return input.table;
  };
  const reference = await open("reference");
  const candidate = await open("candidate");
  const labels = await open("labels");
  if (candidate === undefined) throw new TypeError("the config let through a missing candidate");
  return { ...(reference && { reference }), candidate, ...(labels && { labels }) };
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
  const measurements = measureAll(wanted, comparison, memoryEngine(comparison, seed));
  findings.measurements = [...measurements.values()];
  return judge(
    plans.map((plan) => questionOf(plan, measurements, slices)),
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
