import { familyOf } from "../gates/families.ts";
import type { Harm } from "../gates/harm.ts";
import type { Mode, Policy } from "../gates/schema.ts";
import { rowsNeeded, minimumDetectable } from "../stats/power.ts";
import { median } from "./median.ts";
import type { Judged, NullRun } from "./null-runs.ts";
import { rateOf } from "./rate.ts";
import { roundMarginUp } from "./round-margin.ts";
import type { GateCalibration, LimitCalibration } from "./schema.ts";
import { smallestDrop } from "./smallest-drop.ts";

const BETA = 0.2;

/** What the runs say of each gate on each slice, in the order of the verdicts. */
export function gateCalibrations(runs: readonly NullRun[], policy: Policy): readonly GateCalibration[] {
  const first = runs[0]?.verdicts ?? [];
  const tests = first.map((judged) => testsBeside(judged, first));
  return first.map((judged, i) => {
    const column = runs.map(({ verdicts }) => verdicts[i]).filter((one) => one !== undefined);
    return gateCalibration(judged, column, { policy, tests: tests[i] ?? 1 });
  });
}

/** Tests of the family that Holm adjusts this verdict's in. */
function testsBeside({ question }: Judged, all: readonly Judged[]): number {
  const family = familyOf(question);
  if (family === undefined) return 1;
  const tests = all
    .filter((one) => familyOf(one.question) === family)
    .map(({ verdict }) => (verdict.failIf === "all_exceeded" ? 1 : verdict.limits.length));
  return Math.max(
    1,
    tests.reduce((sum, count) => sum + count, 0),
  );
}

interface Judging {
  readonly policy: Policy;
  readonly tests: number;
}

function gateCalibration({ question, verdict }: Judged, runs: readonly Judged[], judging: Judging): GateCalibration {
  const share = (holds: (run: Judged["verdict"]) => boolean): GateCalibration["blocked"] =>
    rateOf(runs, (run) => holds(run.verdict));
  const rows = median(runs.map((run) => rowsOf(run)));
  return {
    gate: verdict.gate,
    metric: question.metric.name,
    title: verdict.title,
    unit: question.metric.unit,
    slice: verdict.slice ?? null,
    severity: verdict.severity,
    rows: Math.floor(rows),
    blocked: share(({ countsAs }) => countsAs === "fail"),
    warned: share(({ countsAs }) => countsAs === "warn"),
    inconclusive: share(({ outcome }) => outcome === "inconclusive"),
    not_judged: share(({ state }) => state === "undefined"),
    reason: runs.find((run) => run.verdict.state === "undefined")?.verdict.reason?.text ?? null,
    limits: verdict.limits.map(({ kind, basis, limit }, i) => {
      const harms = runs.flatMap((run) => harmsAt(run, i));
      const mode = question.gate.mode ?? judging.policy.mode;
      return { kind, basis, limit, ...powerOf(harms, { ...judging, mode, rows }) };
    }),
  };
}

function harmsAt({ harms }: Judged, limit: number): readonly Harm[] {
  const harm = harms[limit];
  return harm?.kind === "harm" ? [harm] : [];
}

function rowsOf({ question: { measured } }: Judged): number {
  return measured.change?.n ?? measured.candidate.n;
}

interface LimitJudging extends Judging {
  readonly mode: Mode;
  readonly rows: number;
}

type Power = Omit<LimitCalibration, "kind" | "basis" | "limit">;

const unknownPower: Power = {
  margin: null,
  standard_error: null,
  smallest_drop: null,
  decidable_limit: null,
  distance: null,
  rows_needed: null,
};

/** From the standard error in the middle of the runs: one run in two has a larger one. */
function powerOf(harms: readonly Harm[], { policy, mode, tests, rows }: LimitJudging): Power {
  const [harm] = harms;
  if (harm === undefined) return unknownPower;
  const alpha = 1 - policy.confidence;
  const margin = median(harms.map((one) => one.margin));
  const standardError = median(harms.map((one) => one.harm.standardError));
  const excessError = median(harms.map((one) => one.excess.standardError));
  const spread = excessError * Math.sqrt(rows);
  const onValue = harm.limit.kind === "min" || harm.limit.kind === "max";
  const decidable = minimumDetectable(spread, rows, alpha, BETA) / unitOf(harm.limit, margin);
  return {
    margin,
    standard_error: standardError,
    smallest_drop: smallestDrop({ standardError, excessError, margin, alpha, tests }, mode),
    decidable_limit: !onValue && decidable > 0 && Number.isFinite(decidable) ? roundMarginUp(decidable) : null,
    distance: onValue ? -median(harms.map((one) => one.harm.value)) : null,
    rows_needed: rowsNeeded(spread, margin, alpha, BETA) ?? null,
  };
}

/** What a limit of 1 comes to in the unit of the metric: the reference's value where the limit is relative. */
function unitOf({ basis, limit }: Harm["limit"], margin: number): number {
  return basis === "relative" && limit > 0 ? margin / limit : 1;
}
