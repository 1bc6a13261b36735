import type { Log } from "../audit/event-log.ts";
import { GateError } from "../errors.ts";
import { alignRun, type EvaluateRequest, judgeRun, type OpenedRun, openRun } from "../evaluate.ts";
import type { Verdict } from "../gates/verdict.ts";
import { isOfLatency } from "../latency/load-test.ts";
import { metrics } from "../metrics/index.ts";
import type { Config } from "../config/schema.ts";
import type { Tables } from "../open-tables.ts";
import { nothingFound } from "../stages/nothing-found.ts";
import type { Found } from "../stages/run.ts";
import { inputPlants } from "./input-plants.ts";
import { outputPlants } from "./output-plants.ts";
import type { Plant } from "./plant.ts";

/** What a gate makes of planted regressions. */
export interface GateTest {
  readonly gate: string;
  readonly against: Verdict["against"] | undefined;
  readonly severity: Verdict["severity"];
  readonly result: GateResult;
}

export type GateResult =
  /** It fails from this regression on, and what it says of it. */
  | { readonly kind: "caught"; readonly planted: string; readonly sentence: string }
  /** No planted regression makes it fail; what it says where nothing is planted. */
  | { readonly kind: "blind"; readonly sentence: string }
  /** It fails without a planted one, so that it is known to fail. */
  | { readonly kind: "fails-already"; readonly sentence: string }
  /** What its column would have to hold, a run refuses before any gate is asked; with what it says. */
  | { readonly kind: "refused-first"; readonly sentence: string }
  /** Its numbers are in no table that could be copied. */
  | { readonly kind: "not-in-table" };

export interface SelfTest {
  readonly name: string;
  readonly config: string;
  /** What the regressions are planted into. */
  readonly baseline: "candidate" | "reference";
  readonly gates: readonly GateTest[];
  /** The share of the rows that is judged; 1: all. */
  readonly sample: number;
  /** Gates with `severity: off`. */
  readonly off: number;
  /** What is the matter with the reference, where there is none. */
  readonly noReference: string | undefined;
}

/**
 * Plants regressions of growing size into a copy of the candidate, has the gates judge it as they would judge a pull request, and tells from
 * which size on each fails. Where the candidate itself fails, the reference stands in for it. Nothing is written, and the same files give the same answer.
 * @throws GateError as a run would.
 */
export async function selfTest(request: EvaluateRequest, log: Log): Promise<SelfTest> {
  const findings = nothingFound();
  const opened = await openRun({ request, findings, log });
  const judge = judgeOf(opened, findings, request);
  const start = await startOf(opened.tables, judge);
  const { config, path } = opened.loaded;
  const search: Search = { start, judge, config, seed: request.seed, caught: new Map(), refusals: new Set() };
  const plants = [...outputPlants, ...inputPlants];
  for (const [index, plant] of plants.entries()) {
    if (openGates(search).length === 0) break;
    await plantAll(plant, search);
    log({
      level: "info",
      event: "self-test",
      message: `planted: ${plant.name}`,
      fields: { done: index + 1, of: plants.length },
    });
  }
  return {
    name: config.name,
    config: path,
    baseline: start.baseline,
    gates: gatesOf(start.verdicts).map((key) => testOf(key, search)),
    sample: config.sample ?? 1,
    off: config.gates.filter(({ severity }) => severity === "off").length,
    noReference: findings.reference?.selected === "none" ? findings.reference.sentence : undefined,
  };
}

type Judge = (tables: Tables) => Promise<readonly Verdict[]>;

interface Start {
  readonly baseline: SelfTest["baseline"];
  readonly tables: Tables;
  readonly verdicts: readonly Verdict[];
}

interface Search {
  readonly start: Start;
  readonly judge: Judge;
  readonly config: Config;
  readonly seed: number;
  /** By the key of the gate. */
  readonly caught: Map<string, Extract<GateResult, { kind: "caught" }>>;
  /** What runs said of copies that they refused. */
  readonly refusals: Set<string>;
}

/** Each copy is judged for itself: what is found out of one is no part of the next. */
function judgeOf(opened: OpenedRun, findings: Found, request: EvaluateRequest): Judge {
  const quiet: Log = () => undefined;
  return async (tables) => {
    const found = { ...findings };
    const run = await alignRun({ ...opened, tables }, { request, findings: found, log: quiet });
    const verdicts = await judgeRun(run, found);
    return verdicts.filter(({ kind }) => kind !== "pairing" && kind !== "discover");
  };
}

/** The candidate where it passes. One that fails says nothing of what would have failed without it. */
async function startOf(tables: Tables, judge: Judge): Promise<Start> {
  const own = await judge(tables);
  const { reference } = tables;
  if (reference === undefined || !own.some(fails)) return { baseline: "candidate", tables, verdicts: own };
  const copy = { ...tables, candidate: reference };
  return { baseline: "reference", tables: copy, verdicts: await judge(copy) };
}

function fails({ outcome }: Verdict): boolean {
  return outcome === "fail";
}

function keyOf({ gate, against }: Pick<Verdict, "gate" | "against">): string {
  return JSON.stringify([against ?? null, gate]);
}

function gatesOf(verdicts: readonly Verdict[]): readonly string[] {
  return [...new Set(verdicts.map(keyOf))];
}

/** Of one slice or column. */
function partKeyOf(verdict: Verdict): string {
  return JSON.stringify([keyOf(verdict), verdict.subject, verdict.slice, verdict.column]);
}

/** Gates that nothing has made fail so far. */
function openGates({ start, caught, config }: Search): readonly string[] {
  return gatesOf(start.verdicts.filter((verdict) => isInTable(verdict, config))).filter((key) => !caught.has(key));
}

/** From the largest: where that is not noticed, no smaller one is. Then from the smallest on, until all that it catches are caught. */
async function plantAll(plant: Plant, search: Search): Promise<void> {
  const largest = plant.sizes.at(-1);
  if (largest === undefined) return;
  const within = await newlyFailing(plant, largest, search);
  const left = new Set(within.keys());
  for (const size of plant.sizes) {
    if (left.size === 0) return;
    const failing = size === largest ? within : await newlyFailing(plant, size, search);
    for (const key of left) {
      const verdict = failing.get(key);
      if (verdict === undefined) continue;
      search.caught.set(key, { kind: "caught", planted: plant.tell(size), sentence: verdict.sentence });
      left.delete(key);
    }
  }
}

/** The gates not yet caught that fail where they did not before, each with the first verdict that says so. */
async function newlyFailing(plant: Plant, size: number, search: Search): Promise<ReadonlyMap<string, Verdict>> {
  const { start } = search;
  const before = new Set(start.verdicts.filter(fails).map(partKeyOf));
  const open = new Set(openGates(search));
  const found = new Map<string, Verdict>();
  for (const verdict of await plantedVerdicts(plant, size, search)) {
    const key = keyOf(verdict);
    if (fails(verdict) && open.has(key) && !found.has(key) && !before.has(partKeyOf(verdict))) found.set(key, verdict);
  }
  return found;
}

/** None where the config has no place for it, or where a run would refuse such a file before any gate. */
async function plantedVerdicts(
  plant: Plant,
  size: number,
  { start, judge, config, seed, refusals }: Search,
): Promise<readonly Verdict[]> {
  const candidate = await plant.into(start.tables.candidate, size, { config, seed });
  if (candidate === undefined) return [];
  return judge({ ...start.tables, candidate }).catch((thrown: unknown) => {
    if (!(thrown instanceof GateError)) throw thrown;
    refusals.add(thrown.message);
    return [];
  });
}

function testOf(key: string, search: Search): GateTest {
  const { start, caught, config } = search;
  const verdicts = start.verdicts.filter((verdict) => keyOf(verdict) === key);
  const shown = verdicts.find(fails) ?? verdicts[0];
  if (shown === undefined) throw new TypeError("a gate has a verdict");
  const { gate, against, severity } = shown;
  const result: GateResult = isInTable(shown, config)
    ? (caught.get(key) ?? uncaughtOf(shown, search))
    : { kind: "not-in-table" };
  return { gate, against, severity, result };
}

function uncaughtOf(verdict: Verdict, search: Search): GateResult {
  const { sentence } = verdict;
  if (fails(verdict)) return { kind: "fails-already", sentence };
  const refusal = refusalOf(verdict, search);
  return refusal === undefined ? { kind: "blind", sentence } : { kind: "refused-first", sentence: refusal };
}

/** Of a check: what a run said of its column, for which it does not come to the gate. */
function refusalOf({ kind, column }: Verdict, { refusals }: Search): string | undefined {
  if (kind !== "check" || column === undefined) return undefined;
  return [...refusals].find((message) => message.includes(JSON.stringify(column)));
}

/** Latencies of a load test are in a file of their own. */
function isInTable({ kind, subject }: Verdict, { latency }: Config): boolean {
  const metric = kind === "metric" ? metrics.find(({ name }) => name === subject) : undefined;
  if (metric === undefined) return true;
  return metric.kind !== "load" && (latency === undefined || !isOfLatency(metric));
}
