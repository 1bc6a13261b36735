import { blockNoun } from "../align/row-noun.ts";
import { tooSmall } from "../measure/too-small.ts";
import type { Measured, Reason } from "../metrics/estimate.ts";
import { minimumDetectable, rowsNeeded } from "../stats/power.ts";
import { capped, onlyWarns } from "./across-machines.ts";
import { adviceFor } from "./advice.ts";
import { countsAs } from "./counts-as.ts";
import { adjustByFamily, type Test } from "./families.ts";
import { harmOf, limitsOf, type Harm, type NoHarm } from "./harm.ts";
import { withEnoughValues } from "./missing-values.ts";
import { isCoarse } from "./is-coarse.ts";
import type { Question } from "./question.ts";
import type { Mode, Policy } from "./schema.ts";
import { headlineFor, sentenceFor, whyOnlyWarns } from "./sentence.ts";
import type { Settled } from "./settled.ts";
import { outcomeOf, pValueOf, stateOf, type Outcome, type State } from "./state.ts";
import type { JudgedLimit, JudgeReason, Verdict } from "./verdict.ts";

/** Power that `minimumDetectable` and `rowsNeeded` assume: found in four runs of five. */
const BETA = 0.2;

/** Judges every question; p-values are adjusted by Holm within their families. */
export function judge(questions: readonly Question[], policy: Policy): readonly Verdict[] {
  const drafts = questions.map((question) => draft(withEnoughValues(question, policy), policy));
  const adjusted = adjustByFamily(drafts, 1 - policy.confidence);
  return drafts.map((one) => finish(one, adjusted, policy));
}

interface Draft {
  readonly question: Question;
  readonly limits: readonly (Harm | NoHarm)[];
  /** Too few rows or events: shown, not judged. */
  readonly small: JudgeReason | undefined;
  readonly tests: readonly Test[];
}

function draft(question: Question, policy: Policy): Draft {
  const limits = limitsOf(question.gate).map((limit) => harmOf(limit, question.measured, question.metric));
  const small = tooSmall({ ...question, options: question.gate }, policy);
  const harms = small === undefined ? limits.filter((limit) => limit.kind === "harm") : [];
  if (question.gate.fail_if === "all_exceeded" && harms.length > 1) {
    // All must be exceeded: an intersection-union test, decided by its weakest part.
    return { question, limits, small, tests: [{ harms, pValue: Math.max(...harms.map(pValueOf)) }] };
  }
  return { question, limits, small, tests: harms.map((harm) => ({ harms: [harm], pValue: pValueOf(harm) })) };
}

function finish(one: Draft, adjusted: ReadonlyMap<Test, number>, policy: Policy): Verdict {
  const { question, small } = one;
  const { measured } = question;
  const limits = one.limits.map((limit) => {
    if (limit.kind === "undefined") return undefinedLimit(limit, policy);
    const test = one.tests.find((candidate) => candidate.harms.includes(limit));
    return judgedLimit(limit, {
      pAdjusted: test && (adjusted.get(test) ?? test.pValue),
      rows: unitsOf(measured),
      isCoarse: isCoarse(measured),
      policy,
      mode: question.gate.mode ?? policy.mode,
      onSlice: question.slice !== undefined,
      onlyWarns: onlyWarns(limit.limit, question, policy),
    });
  });
  const combined = combine(limits, question.gate.fail_if);
  const reason = small ?? undefinedReason(one.limits) ?? unmeasured(question);
  const outcome = outcomeWith(combined.outcome, reason, question);
  const state = reason === undefined || reason.code === "no-reference" ? combined.state : "undefined";
  // Where blocks are the evidence, more rows in each would settle nothing.
  const counted = measured.blocks === undefined ? question : { ...question, noun: blockNoun };
  const settled = { question: counted, limits, outcome, state, reason, policy };
  return {
    gate: question.name,
    kind: "metric",
    subject: question.metric.name,
    title: question.metric.title,
    column: undefined,
    slice: question.slice?.name,
    measurement: question.measurement,
    severity: question.severity,
    outcome,
    countsAs: countsAs(outcome, severityOfChange(question, limits, { reason, policy }), policy),
    state,
    failIf: question.gate.fail_if,
    limits,
    reason: reason ?? remarkOn(settled),
    sentence: sentenceFor(settled),
    headline: headlineFor(settled),
    advice: adviceFor(settled),
    position: question.position,
  };
}

/** Why a verdict that rests on numbers is no plain pass or fail. */
function remarkOn(settled: Settled): JudgeReason | undefined {
  const across = whyOnlyWarns(settled);
  if (across !== undefined) return { code: "different-machines", text: across };
  return settled.outcome === "inconclusive"
    ? { code: "too-noisy", text: "what was seen is within what chance alone can do" }
    : undefined;
}

/** An undecided change across machines does not block either; what could not be measured does. */
function severityOfChange(
  question: Question,
  limits: readonly JudgedLimit[],
  { reason, policy }: { readonly reason: JudgeReason | undefined; readonly policy: Policy },
): Question["severity"] {
  const open = limits.filter(({ outcome }) => outcome !== "pass");
  const warns = reason === undefined && open.every((limit) => onlyWarns(limit, question, policy));
  return question.severity === "error" && warns && open.length > 0 ? "warn" : question.severity;
}

/** Rows, or the blocks that these come in. */
function unitsOf({ blocks, change, candidate }: Measured): number {
  return blocks?.common ?? change?.n ?? candidate.n;
}

/** What a limit is judged with. */
export interface LimitContext {
  readonly pAdjusted: number | undefined;
  readonly rows: number;
  readonly policy: Policy;
  readonly mode: Mode;
  readonly onSlice: boolean;
  /** A change across machines. */
  readonly onlyWarns?: boolean;
  /** How many rows would settle it cannot be said. */
  readonly isCoarse?: boolean;
}

/** The state and the outcome of one limit, with its numbers. */
export function judgedLimit(limit: Harm, context: LimitContext): JudgedLimit {
  const { pAdjusted, rows, policy } = context;
  const alpha = 1 - policy.confidence;
  const pValue = pValueOf(limit);
  const state = stateOf(limit, pAdjusted ?? pValue, alpha);
  const spread = limit.excess.standardError * Math.sqrt(rows);
  // Where no harm is tolerated, the question is settled once the distance itself stands out from the noise.
  const distance = limit.margin > 0 ? limit.margin : Math.abs(limit.harm.value - limit.margin);
  const detectable = minimumDetectable(spread, rows, alpha, BETA);
  return {
    ...limit.limit,
    margin: limit.margin,
    value: limit.value,
    harm: limit.harm.value,
    lower: limit.harm.lower(alpha),
    upper: limit.harm.upper(alpha),
    state,
    outcome: isBlind(state, detectable / limit.margin, context)
      ? "inconclusive"
      : capped(outcomeOf(state, context.mode), context.onlyWarns === true),
    pValue,
    pAdjusted: pAdjusted ?? pValue,
    minimumDetectable: detectable,
    rowsNeeded: context.isCoarse === true ? undefined : rowsNeeded(spread, distance, alpha, BETA),
  };
}

/** Margins that a slice must be able to tell apart before its silence counts as good news. */
const MOST_BLIND = 4;

/**
 * A slice so small that it shows only harms of several margins says nothing when it shows none: undecided, not passed.
 * What it does show is judged as everywhere.
 */
function isBlind(state: State, margins: number, { mode, onSlice }: LimitContext): boolean {
  return onSlice && mode === "balanced" && state === "likely-ok" && margins > MOST_BLIND && Number.isFinite(margins);
}

/** What could not be measured fails, but for a missing reference, which the policy speaks of. */
function undefinedLimit({ limit, reason }: NoHarm, policy: Policy): JudgedLimit {
  return {
    ...limit,
    margin: undefined,
    value: undefined,
    harm: undefined,
    lower: undefined,
    upper: undefined,
    state: "undefined",
    outcome: reason.code === "no-reference" ? policy.on_missing_reference : "fail",
    pValue: undefined,
    pAdjusted: undefined,
    minimumDetectable: undefined,
    rowsNeeded: undefined,
  };
}

const severityOf: Record<Outcome, number> = { pass: 0, warn: 1, inconclusive: 2, fail: 3 };
const gravityOf: Record<State, number> = {
  "proven-ok": 0,
  "likely-ok": 1,
  noise: 2,
  "likely-harm": 3,
  "proven-harm": 4,
  undefined: 5,
};

/**
 * The worst limit decides, or the best of the measured ones where all must be exceeded; a gate without limits only shows
 * its number.
 */
function combine(
  limits: readonly JudgedLimit[],
  failIf: Verdict["failIf"],
): { readonly outcome: Outcome; readonly state: State } {
  const ranked = [...limits].sort(
    (a, b) => severityOf[b.outcome] - severityOf[a.outcome] || gravityOf[b.state] - gravityOf[a.state],
  );
  const measured = ranked.filter((limit) => limit.state !== "undefined");
  const deciding = failIf === "any_exceeded" ? ranked[0] : (measured.at(-1) ?? ranked[0]);
  return deciding ?? { outcome: "pass", state: "likely-ok" };
}

function undefinedReason(limits: readonly (Harm | NoHarm)[]): Reason | undefined {
  return limits.find((limit) => limit.kind === "undefined")?.reason;
}

function unmeasured({ measured }: Question): Reason | undefined {
  return measured.candidate.kind === "undefined" ? measured.candidate.reason : undefined;
}

/** What the labels of an expanded slice make unmeasurable is nobody's fault: undecided there, a failure elsewhere. */
const labelReasons: readonly JudgeReason["code"][] = [
  "single-class",
  "no-positives",
  "no-negatives",
  "zero-denominator",
  "constant-labels",
];

function outcomeWith(outcome: Outcome, reason: JudgeReason | undefined, { slice }: Question): Outcome {
  if (reason === undefined || reason.code === "no-reference") return outcome;
  if (reason.code === "too-few-rows" || reason.code === "too-few-blocks") return "inconclusive";
  return slice?.expanded === true && labelReasons.includes(reason.code) ? "inconclusive" : "fail";
}
