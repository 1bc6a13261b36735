import { readFile } from "node:fs/promises";
import type { Comparison } from "./align/comparison.ts";
import { unpairedBlocks } from "./align/unpaired-blocks.ts";
import type { Log } from "./audit/event-log.ts";
import { inputEntries } from "./audit/entries.ts";
import type { Findings } from "./audit/record.ts";
import { noStopwatch, type Phase, type Stopwatch } from "./audit/stopwatch.ts";
import type { AuditInput } from "./audit/v1.ts";
import { causesOf } from "./causes/causes.ts";
import { changedRows } from "./changed-rows/changed-rows.ts";
import type { ReadFile } from "./config/find.ts";
import type { ConfigInputs } from "./config/inputs.ts";
import { loadConfig, type LoadedConfig } from "./config/load.ts";
import type { Config } from "./config/schema.ts";
import { writtenName } from "./config/written-name.ts";
import { decide, type Decision } from "./gates/decide.ts";
import { allGroupedBy } from "./gates/grouped-by.ts";
import { isMeasuredFailure } from "./gates/measured-failure.ts";
import { scoreDirection } from "./gates/score-direction.ts";
import type { Verdict } from "./gates/verdict.ts";
import { judgeInvalid, judgePairing } from "./gates/pairing-gates.ts";
import type { History } from "./history/history.ts";
import { loadTestNotes, openLoadTest, type RowsInTime } from "./latency/open-load-test.ts";
import { alignTables, type Notes, openPinned, openTables, type Role, type Tables } from "./open-tables.ts";
import type { OpenedInput } from "./readers/open-input.ts";
import type { Instead, ReferenceSurroundings } from "./reference/opened-reference.ts";
import type { Publishing } from "./reference/publishing.ts";
import type { Surroundings } from "./sources/source.ts";
import { selectWithGroups } from "./slices/select-with-groups.ts";
import type { Slice } from "./slices/slice.ts";
import { beginOpening } from "./stages/begin-opening.ts";
import { beginDrift } from "./stages/begin-drift.ts";
import { drawPlots } from "./stages/draw-plots.ts";
import { holdBack } from "./stages/hold-back.ts";
import { judgeData } from "./stages/judge-data.ts";
import { judgeDrift } from "./stages/judge-drift.ts";
import { judgeLabels } from "./stages/judge-labels.ts";
import { judgeMetrics } from "./stages/judge-metrics.ts";
import { judgePinned } from "./stages/judge-pinned.ts";
import { noteBlessing } from "./stages/note-blessing.ts";
import { plannedThreads } from "./stages/memory-plan.ts";
import { notePinned } from "./stages/note-pinned.ts";
import { noteReference, underPolicy } from "./stages/note-reference.ts";
import { type Found, type Run, warn } from "./stages/run.ts";
import { searchSlices } from "./stages/search-slices.ts";
import { takeSample } from "./stages/take-sample.ts";
import { waive } from "./stages/waive.ts";
import type { ThreadRules } from "./threads/worker-pool.ts";

export interface EvaluateRequest extends Surroundings {
  readonly config: string | undefined;
  readonly inputs: ConfigInputs;
  /** Reads the config, by its absolute path in the workspace. Default: as it is checked out. */
  readonly readFile?: ReadFile | undefined;
  /** What messages and positions call the config. Default: its path. */
  readonly nameOf?: ((path: string) => string) | undefined;
  /** The runs before this one, for `schedule.fail_after`. undefined: nobody can be asked. */
  readonly history?: History | undefined;
  readonly seed: number;
  /** What ages of data are counted back from. */
  readonly startedAt: Date;
  /** What is read in the place of the reference and the labels that are checked out. */
  readonly instead?: Instead | undefined;
  /** undefined: the candidate becomes no reference. */
  readonly publishing?: Publishing | undefined;
  /** undefined: everything is done in this thread. */
  readonly threads?: ThreadRules | undefined;
  /** Told what begins; undefined: nobody takes the time. */
  readonly stopwatch?: Stopwatch | undefined;
}

/** From the config to the decision; what is found out on the way is left in `findings`. @throws GateError E1xx, E2xx. */
export async function evaluate(request: EvaluateRequest, findings: Found, log: Log): Promise<Decision> {
  const { stopwatch = noStopwatch } = request;
  const opened = await openRun({ request, findings, log });
  const { loaded, inputs } = opened;
  const { run: judgedRun, judged } = await judge(opened, { request, findings, log });
  const run = { ...judgedRun, inputs };
  stopwatch.begin("waivers");
  const verdicts = await waive(judged, run, findings, { ...request, readFile: request.readFile ?? readFile });
  findings.verdicts = verdicts;
  const { config } = loaded;
  const sinceReference = verdicts.filter(({ against }) => against === undefined);
  stopwatch.begin("explain");
  log({ level: "debug", event: "explain", message: "looking for what goes with it" });
  findings.causes = await causesOf({ ...findings, ...run, verdicts: sinceReference, policy: config.policy });
  const direction = scoreDirection(config.gates);
  const { comparison, tables } = run;
  findings.changedRows = await changedRows(comparison, tables.candidate, config.policy.report_rows, direction);
  stopwatch.begin("plots");
  drawPlots(run, findings);
  stopwatch.begin("decide");
  // By now the kinds of the columns that were read are known.
  findings.inputs = entriesOf(run.inputs);
  const isMeasured = isMeasuredFailure(verdicts, findings.findings);
  const schedule = { failAfter: config.schedule?.fail_after, gate: config.name, isMeasured, ...request };
  const decision = await holdBack(decide(verdicts, config.policy, findings.findings), schedule, findings);
  await keepCandidate(request, run, decision);
  return decision;
}

/** While this thread makes the rows comparable and measures metrics, others are at the drift. */
async function judge(
  opened: OpenedRun,
  evaluation: Evaluation,
): Promise<{ readonly run: Run; readonly judged: readonly Verdict[] }> {
  const { loaded, tables } = opened;
  const threads = plannedThreads({ config: loaded.config, tables }, evaluation.request);
  const driftBegun = beginDrift(opened, threads);
  try {
    const run = { ...(await alignRun(opened, evaluation)), threads, driftBegun };
    return { run, judged: await judgeRun(run, evaluation.findings) };
  } finally {
    await driftBegun?.close();
  }
}

async function keepCandidate({ publishing }: EvaluateRequest, run: OpenRun, { outcome }: Decision): Promise<void> {
  const candidate = run.inputs.get("candidate");
  if (candidate !== undefined) await publishing?.keep(candidate, { reference: run.loaded.config.reference, outcome });
}

async function load(request: EvaluateRequest, findings: Found, log: Log): Promise<LoadedConfig> {
  const { config: path, workspace, inputs, nameOf } = request;
  const asked = { path, workspace, inputs, nameOf, readFile: request.readFile ?? readFile };
  findings.name = await writtenName(asked);
  const loaded = await loadConfig(asked);
  noteConfig(findings, loaded);
  log({ level: "info", event: "config", message: `read ${loaded.path}`, fields: { sha256: loaded.sha256 } });
  return loaded;
}

export interface Evaluation {
  readonly request: EvaluateRequest;
  readonly findings: Found;
  readonly log: Log;
}

/** The config, and the files that it names. */
export interface OpenedRun extends Pick<Run, "loaded" | "tables" | "pinned"> {
  readonly inputs: ReadonlyMap<Role, OpenedInput>;
}

interface OpenRun extends Run, OpenedRun {}

/** Reads the config and opens its files. @throws GateError E1xx, E2xx. */
export async function openRun({ request, findings, log }: Evaluation): Promise<OpenedRun> {
  const { stopwatch = noStopwatch } = request;
  stopwatch.begin("config");
  const loaded = await load(request, findings, log);
  stopwatch.begin("read");
  noteBlessing(request.publishing, loaded, findings);
  const { config } = loaded;
  const inputs = new Map<Role, OpenedInput>();
  const note = (role: Role, input: OpenedInput): void => {
    inputs.set(role, input);
    findings.inputs = entriesOf(inputs);
    const { uri, rows } = input.table;
    log({ level: "info", event: "read", message: `read ${uri}: ${rows} rows`, fields: { role, rows } });
  };
  const mayBeMissing = request.publishing?.blessedBy !== undefined;
  const tables = await openBoth({ loaded, note }, { request: { ...request, mayBeMissing }, findings, log });
  const pinned = await openPinned(config, request);
  if (pinned !== undefined) notePinned(pinned, note, { loaded, findings });
  warn(findings, "same-file", sameFileNotes(findings));
  return { loaded, tables, pinned: pinned?.input.table, inputs };
}

interface Noted {
  readonly loaded: LoadedConfig;
  readonly note: Notes["input"];
}

/** While this thread reads the reference, another may be at the candidate. */
async function openBoth(
  { loaded, note }: Noted,
  { request, findings, log }: Evaluation & { readonly request: ReferenceSurroundings },
): Promise<Tables> {
  const { config } = loaded;
  const begun = await beginOpening(config, request, request.threads);
  try {
    return await openTables(config, request, {
      opening: (role) => log({ level: "debug", event: "open", message: `opening the ${role}`, fields: { role } }),
      input: note,
      candidate: begun && (() => begun.input()),
      reference: (opened) => noteReference(opened, { loaded, findings, change: request.change }),
    });
  } finally {
    await begun?.close();
  }
}

/** Makes the tables comparable. @throws GateError E102, E2xx. */
export async function alignRun(
  opened: Pick<Run, "loaded" | "tables" | "pinned">,
  { request, findings, log }: Evaluation,
): Promise<Run> {
  const { loaded } = opened;
  const { config } = loaded;
  const { seed, startedAt, threads, stopwatch } = request;
  stopwatch?.begin("align");
  log({ level: "debug", event: "align", message: "making the rows comparable" });
  const { tables, pinned, whole } = await takeSample(opened, findings);
  const comparison = await alignTables(tables, config);
  findings.comparison = comparison;
  const { pairing } = comparison;
  log({
    level: "info",
    event: "align",
    message: `comparing ${comparison.candidate.rows} rows`,
    fields: { pairing, rows: comparison.candidate.rows },
  });
  findings.loadTests = await openLoadTest({ sources: config.latency, rows: rowsInTime(config, whole) }, request);
  warn(findings, "load-test", loadTestNotes(findings.loadTests));
  const slices = await selectWithGroups(
    { rules: config.slices, groupedBy: allGroupedBy(config.gates) },
    tables,
    comparison,
  );
  findings.slices = slices
    .filter(({ onlyCompared }) => onlyCompared !== true)
    .map((slice) => sliceEntry(slice, comparison));
  warn(findings, "unpaired-block", unpairedBlocks(comparison));
  warn(findings, "slice", [...new Set(slices.flatMap(({ notes }) => notes))]);
  const judged = { loaded: underPolicy(loaded, findings), tables, whole, pinned, comparison, slices };
  return { ...judged, seed, startedAt, threads, stopwatch, log };
}

/** What every gate says, before waivers. */
export async function judgeRun(run: Run, findings: Found): Promise<readonly Verdict[]> {
  run.stopwatch?.begin("measure");
  return [...judgeRows(run), ...judgeMetrics(run, findings), ...(await judgeRest(run, findings))];
}

/** Whether the rows are good enough for any number to be relied on. */
function judgeRows({ loaded: { config }, comparison: { facts } }: Run): readonly Verdict[] {
  return [...judgePairing(facts, config.pairing), ...judgeInvalid(facts, config.policy.max_invalid_rate)];
}

async function judgeRest(run: Run, findings: Found): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { phase, judge } of laterStages) {
    run.stopwatch?.begin(phase);
    verdicts.push(...(await judge(run, findings)));
  }
  return verdicts;
}

interface Stage {
  readonly phase: Phase;
  readonly judge: (run: Run, findings: Found) => readonly Verdict[] | Promise<readonly Verdict[]>;
}

const laterStages: readonly Stage[] = [
  { phase: "pinned", judge: judgePinned },
  { phase: "labels", judge: judgeLabels },
  { phase: "data", judge: judgeData },
  { phase: "drift", judge: judgeDrift },
  { phase: "search", judge: searchSlices },
];

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
function sameFileNotes({ inputs, reference }: Pick<Findings, "inputs" | "reference">): readonly string[] {
  const digests = (role: Role): string => inputs.flatMap((input) => (input.role === role ? [input.sha256] : [])).join();
  if (digests("reference") === "" || digests("reference") !== digests("candidate")) return [];
  return reference?.selected === "auto"
    ? ["The candidate is byte for byte the published reference: this change leaves the predictions as they are."]
    : ["Reference and candidate are the same bytes: a file was compared with itself."];
}

function entriesOf(inputs: ReadonlyMap<Role, OpenedInput>): readonly AuditInput[] {
  return Array.from(inputs, ([role, input]) => inputEntries(role, input)).flat();
}

function sliceEntry(slice: Slice, comparison: Comparison): Findings["slices"][number] {
  const reference = slice.reference?.length ?? (comparison.pairing === "joined" ? slice.candidate.length : 0);
  return { name: slice.name, rows: { reference, candidate: slice.candidate.length } };
}
