import type { ComparedBlocks, Covariance, Estimate, Estimated, Measured, Reason } from "../metrics/estimate.ts";
import { onlyInText } from "../metrics/measure-blocks.ts";
import type { Metric } from "../metrics/metric.ts";
import { estimateOf, lowerBound, upperBound, type Inference } from "../stats/inference.ts";
import { oriented, type Oriented } from "./oriented.ts";
import { harmOfRatio } from "./ratio-harm.ts";
import type { MetricGateRule } from "./schema.ts";

export const limitKinds = ["min", "max", "max_drop", "max_increase", "min_gain", "max_gain"] as const;
export type LimitKind = (typeof limitKinds)[number];

/** One limit of a gate: its kind, basis and number as configured. */
export interface Limit {
  readonly kind: LimitKind;
  readonly basis: "absolute" | "relative";
  readonly limit: number;
}

/** What a limit asks of a measurement: a harm, and the harm less its margin, both uncertain. */
export interface Harm {
  readonly kind: "harm";
  readonly limit: Limit;
  /** In the unit of the metric: the tolerated harm; negative where a gain is required. */
  readonly margin: number;
  /** What is printed beside the limit: the candidate's value for min and max, else the harm or gain itself. */
  readonly value: number;
  readonly harm: Oriented;
  /** harm - margin; for relative limits with the uncertainty of the reference in it. */
  readonly excess: Oriented;
}

export interface NoHarm {
  readonly kind: "undefined";
  readonly limit: Limit;
  readonly reason: Reason;
}

/** Which way the metric is better. */
export type Direction = Pick<Metric, "better" | "target">;

/** The limits that a gate sets, in a fixed order. */
export function limitsOf(gate: MetricGateRule): readonly Limit[] {
  return limitKinds.flatMap((kind): Limit[] => {
    const given = gate[kind];
    if (given === undefined) return [];
    if (typeof given === "number") return [{ kind, basis: "absolute", limit: given }];
    const { absolute, relative } = given;
    return [
      ...(absolute === undefined ? [] : [{ kind, basis: "absolute" as const, limit: absolute }]),
      ...(relative === undefined ? [] : [{ kind, basis: "relative" as const, limit: relative }]),
    ];
  });
}

/** Reduces one limit to a harm: how far the candidate stands on the wrong side, and how sure that is. */
export function harmOf(limit: Limit, measured: Measured, metric: Direction): Harm | NoHarm {
  const found = rawHarm(limit, measured, metric);
  if (found.kind === "undefined") return found;
  const numbers = [found.harm.value, found.harm.standardError, found.excess.value, found.excess.standardError];
  if (numbers.every(Number.isFinite)) return found;
  const text = "the uncertainty of the value is not a finite number, so it cannot be judged";
  return { kind: "undefined", limit, reason: { code: "not-finite", text } };
}

function rawHarm(limit: Limit, measured: Measured, metric: Direction): Harm | NoHarm {
  if (limit.kind === "min" || limit.kind === "max") return floorHarm(limit, measured);
  const { reference, candidate, change } = measured;
  if (change === undefined || reference === undefined) return withoutReference(limit, candidate);
  if (change.kind === "undefined") return { kind: "undefined", limit, reason: change.reason };
  if (reference.kind === "undefined") return { kind: "undefined", limit, reason: reference.reason };
  if (candidate.kind === "undefined") return { kind: "undefined", limit, reason: candidate.reason };
  const values = { reference: judgedValue(reference), candidate: judgedValue(candidate), change: change.inference };
  return changeHarm(limit, worsening(values, measured, metric), { values, measured });
}

function floorHarm(limit: Limit, { candidate, blocks }: Measured): Harm | NoHarm {
  if (candidate.kind === "undefined") return { kind: "undefined", limit, reason: candidate.reason };
  if (blocks !== undefined && blocks.onlyIn.candidate.length > 0)
    return { kind: "undefined", limit, reason: withoutBlocks(blocks) };
  const sign = limit.kind === "min" ? -1 : 1;
  const harm = oriented(candidate.inference, sign, -sign * limit.limit);
  return { kind: "harm", limit, margin: 0, value: candidate.value, harm, excess: harm };
}

/** A promise on the value is one on all blocks: the slow one may be the one that the reference lacks. */
function withoutBlocks(blocks: ComparedBlocks): Reason {
  const text = `a limit on the value is one on all blocks, of which some have no partner${onlyInText(blocks)}`;
  return { code: "too-few-blocks", text };
}

function withoutReference(limit: Limit, candidate: Estimate): NoHarm {
  // What cannot be measured at all is no matter of the reference. Nor has a row-by-row comparison (flip rate) a change.
  if (candidate.kind === "undefined") return { kind: "undefined", limit, reason: candidate.reason };
  return { kind: "undefined", limit, reason: { code: "no-reference", text: "there is no reference to compare with" } };
}

/** What a change is the difference of: the value, or its excess over what chance alone shows. */
function judgedValue({ value, inference, chance }: Estimated): number {
  return chance === undefined ? value : estimateOf(inference);
}

/** How much worse the candidate is, as `a * reference + b * candidate`, with the inference of that contrast. */
interface Worsening {
  readonly a: 1 | -1;
  readonly b: 1 | -1;
  readonly inference: Inference;
  /** What the contrast has beside: it is 0 but for a target other than 0. */
  readonly offset: number;
  /** +1 where a larger inference value is worse. */
  readonly sign: 1 | -1;
  /** What the harm is never more than, whichever its sign. */
  readonly cap?: Inference;
}

interface Values {
  readonly reference: number;
  readonly candidate: number;
  readonly change: Inference;
}

function worsening(values: Values, measured: Measured, { better, target = 0 }: Direction): Worsening {
  switch (better) {
    case "higher":
      return { a: 1, b: -1, offset: 0, inference: values.change, sign: -1 };
    case "lower":
      return { a: -1, b: 1, offset: 0, inference: values.change, sign: 1 };
    case "zero": {
      const a = values.reference < target ? 1 : -1;
      const b = values.candidate < target ? -1 : 1;
      // |c - t| - |r - t|, of which b (c - t) + a (r - t) is the linear form.
      const offset = -(a + b) * target;
      // Across the target the sum of two distances is far less certain than the change, which they cannot outgrow.
      return { a, b, offset, inference: contrast(values, measured, { a, b, offset }), sign: 1, cap: values.change };
    }
  }
}

function changeHarm(
  limit: Limit,
  worse: Worsening,
  context: { readonly values: Values; readonly measured: Measured },
): Harm {
  const gain = limit.kind === "min_gain" || limit.kind === "max_gain";
  const size = limit.basis === "absolute" ? limit.limit : limit.limit * Math.abs(context.values.reference);
  const margin = limit.kind === "min_gain" ? -size : size;
  // A suspicious gain is a harm the other way round.
  const flip = limit.kind === "max_gain" ? -1 : 1;
  const sign = worse.sign === flip ? 1 : -1;
  const byRatio = limit.basis === "relative" ? context.measured.logRatio : undefined;
  const { harm, excess } =
    byRatio === undefined
      ? harmOfChange(limit, worse, { ...context, flip, sign, margin })
      : harmOfRatio(byRatio, { sign, reference: Math.abs(context.values.reference), margin });
  return { kind: "harm", limit, margin, value: gain && flip === 1 ? -harm.value : harm.value, harm, excess };
}

interface ChangeContext {
  readonly values: Values;
  readonly measured: Measured;
  readonly flip: 1 | -1;
  readonly sign: 1 | -1;
  readonly margin: number;
}

function harmOfChange(limit: Limit, worse: Worsening, context: ChangeContext): Pick<Harm, "harm" | "excess"> {
  const { sign, margin } = context;
  const harm = capped(oriented(worse.inference, sign, 0), worse.cap, 0);
  const shifted = capped(oriented(worse.inference, sign, -margin), worse.cap, -margin);
  return {
    harm,
    excess: limit.basis === "absolute" ? shifted : lessSure(relativeExcess(limit, worse, context), shifted),
  };
}

/** The same with an upper bound no higher than the size that `cap` may have; |c| - |r| is at most |c - r|. */
function capped(harm: Oriented, cap: Inference | undefined, shift: number): Oriented {
  if (cap === undefined) return harm;
  const most = (alpha: number): number => Math.max(upperBound(cap, alpha), -lowerBound(cap, alpha)) + shift;
  return { ...harm, upper: (alpha) => Math.min(harm.upper(alpha), most(alpha)) };
}

/**
 * Two perfect models differ by nothing with a variance of nothing, but the interval of a proportion knows better: of the
 * contrast and the change less a fixed margin, the one with the larger standard error.
 */
function lessSure(contrasted: Oriented, shifted: Oriented): Oriented {
  return contrasted.standardError >= shifted.standardError ? contrasted : shifted;
}

/** `harm - r |reference|` as one linear contrast: no division, so a reference of 0 or below is defined. */
function relativeExcess(
  limit: Limit,
  worse: Worsening,
  { values, measured, flip }: { readonly values: Values; readonly measured: Measured; readonly flip: 1 | -1 },
): Oriented {
  const rate = (limit.kind === "min_gain" ? -1 : 1) * limit.limit;
  const slope = values.reference < 0 ? -1 : 1;
  return oriented(
    contrast(values, measured, { a: flip * worse.a - rate * slope, b: flip * worse.b, offset: flip * worse.offset }),
    1,
    0,
  );
}

const unknownCovariance: Covariance = { reference: Number.NaN, candidate: Number.NaN, cross: Number.NaN };

interface Contrast {
  readonly a: number;
  readonly b: number;
  readonly offset?: number;
}

/** `a * reference + b * candidate` with the standard error from the covariance of the two. */
function contrast(
  values: Pick<Values, "reference" | "candidate">,
  measured: Measured,
  { a, b, offset = 0 }: Contrast,
): Inference {
  const covariance = measured.covariance ?? unknownCovariance;
  const variance = a * a * covariance.reference + b * b * covariance.candidate + 2 * a * b * covariance.cross;
  const value = a * values.reference + b * values.candidate + offset;
  const standardError = Math.sqrt(Math.max(0, variance));
  const { degreesOfFreedom } = covariance;
  return degreesOfFreedom === undefined
    ? { kind: "normal", value, standardError }
    : { kind: "t", value, standardError, degreesOfFreedom };
}
