import { affine } from "./affine.ts";
import { between } from "./between.ts";
import { bootstrapDraws } from "./bootstrap-draws.ts";
import { clopperPearson } from "./clopper-pearson.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { exact } from "./exact.ts";
import { knownRanks, type KnownRanks } from "./known-ranks.ts";
import { largestGap } from "./largest-gap.ts";
import { leastRatio } from "./least-ratio.ts";
import { logarithm } from "./logarithm.ts";
import { newcombe } from "./newcombe.ts";
import { orderStatistics, type OrderedSample } from "./order-statistics.ts";
import { fisherZPivot, logitPivot, normalPivot, studentTPivot } from "./pivot.ts";
import { poisson, type EventCount } from "./poisson.ts";
import { poissonRatio, type EventCounts } from "./poisson-ratio.ts";
import { skewedT } from "./skewed-t.ts";
import { signFlips } from "./sign-flips.ts";
import { squareAndAdd } from "./square-and-add.ts";
import { tango } from "./tango.ts";
import { wilson } from "./wilson.ts";
import { woodruff, type WoodruffQuantile } from "./woodruff.ts";

/** The uncertainty of one number, as plain data. Standard errors are on the scale of `value`, also where the interval is not. */
export type Inference = InferenceOf<keyof Families>;

type InferenceOf<Kind extends keyof Families> = { [K in Kind]: { readonly kind: K } & Families[K] }[Kind];

interface Families {
  readonly normal: { readonly value: number; readonly standardError: number };
  /** Student's t; with the skewness of the rows by Hall's transformation. */
  readonly t: {
    readonly value: number;
    readonly standardError: number;
    readonly degreesOfFreedom: number;
    readonly skewness?: number;
  };
  /** A value in [0, 1], normal on the logit scale. With `n` (for AUC the smaller class) 0 and 1 still get an interval. */
  readonly logit: { readonly value: number; readonly standardError: number; readonly n?: number };
  /** A value in [-1, 1], normal on the scale of its inverse hyperbolic tangent. `n` as for logit. */
  readonly "fisher-z": { readonly value: number; readonly standardError: number; readonly n?: number };
  /** A proportion; counts may be effective ones (Kish) and need not be whole. */
  readonly wilson: Count;
  /** The same with exact bounds, wider than Wilson's. */
  readonly "clopper-pearson": Count;
  /** Difference of two proportions on the same rows, (gained - lost) / n. */
  readonly tango: { readonly gained: number; readonly lost: number; readonly n: number };
  /** Difference of two proportions on separate rows, candidate less reference. */
  readonly newcombe: { readonly candidate: Count; readonly reference: Count };
  /** The quantile (type 7) at `probability` of a sample. */
  readonly "order-statistics": OrderedSample;
  /** The quantile at `probability` of weighted or clustered rows. */
  readonly woodruff: WoodruffQuantile;
  /** A value with its bootstrap replicates, sorted ascending, without NaN. */
  readonly draws: { readonly value: number; readonly draws: Float64Array };
  /** The mean of paired differences of few units, in any order and without NaN, by the randomisation test. */
  readonly "sign-flips": { readonly differences: Float64Array; readonly seed: number };
  /** The quantile at `probability` of a sample of which only some values are known. */
  readonly "known-ranks": KnownRanks;
  /** Events per unit of exposure. */
  readonly poisson: EventCount;
  /** ln(candidate rate / reference rate) of two counts of events. */
  readonly "poisson-ratio": EventCounts;
  /** Candidate less reference of two independent estimates. */
  readonly "square-and-add": { readonly candidate: Inference; readonly reference: Inference };
  /** The natural logarithm of an estimate above 0. */
  readonly logarithm: { readonly of: Inference };
  /** A value that lies somewhere from `low` to `high`. */
  readonly between: { readonly value: number; readonly low: Inference; readonly high: Inference };
  /** shift + scale · theta; scale is not 0. */
  readonly affine: { readonly of: Inference; readonly scale: number; readonly shift: number };
  /** A fact of these rows, without sampling error. */
  readonly exact: { readonly value: number };
  /** The largest of several differences, without their signs: one inference for each pair of groups, either way round. */
  readonly "largest-gap": { readonly pairs: readonly Inference[] };
  /** The least of several ratios of proportions, at most 1: both rates of each pair of groups, either way round. */
  readonly "least-ratio": { readonly pairs: readonly { readonly over: Count; readonly under: Count }[] };
}

/** Successes among n trials. */
interface Count {
  readonly successes: number;
  readonly n: number;
}

/** A two-sided interval; a bound that the sample cannot give is infinite. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly method: string;
}

/** The two-sided interval at `level` (0.9 for 90 %), with equal tails. */
export function interval(inference: Inference, level: number): Interval {
  const distribution = distributionOf(inference);
  const tail = (1 - level) / 2;
  return { lower: distribution.lowerBound(tail), upper: distribution.upperBound(tail), method: distribution.method };
}

/** The one-sided lower bound at confidence 1 - alpha; -Infinity when the sample cannot give one. */
export function lowerBound(inference: Inference, alpha: number): number {
  return distributionOf(inference).lowerBound(alpha);
}

/** The one-sided upper bound at confidence 1 - alpha; Infinity when the sample cannot give one. */
export function upperBound(inference: Inference, alpha: number): number {
  return distributionOf(inference).upperBound(alpha);
}

/** One-sided p-value of "theta <= x" against "theta > x": small when the sample shows that theta is above x. */
export function pAbove(inference: Inference, x: number): number {
  return distributionOf(inference).pAbove(x);
}

/** One-sided p-value of "theta >= x" against "theta < x": small when the sample shows that theta is below x. */
export function pBelow(inference: Inference, x: number): number {
  return distributionOf(inference).pBelow(x);
}

/** The smallest p-value that `pAbove(inference, x)` could have given; 0 where there is no least one. */
export function minimumPAbove(inference: Inference, x: number): number {
  return distributionOf(inference).minimumPAbove?.(x) ?? 0;
}

/** The smallest p-value that `pBelow(inference, x)` could have given; 0 where there is no least one. */
export function minimumPBelow(inference: Inference, x: number): number {
  return distributionOf(inference).minimumPBelow?.(x) ?? 0;
}

/** The point estimate. */
export function estimateOf(inference: Inference): number {
  return distributionOf(inference).value;
}

/** The standard error of the estimate; for counts it is floored, so that a perfect sample does not claim certainty. */
export function standardErrorOf(inference: Inference): number {
  return distributionOf(inference).standardError;
}

/** Whether the estimate and its standard error are finite, so that bounds and p-values mean something. */
export function isFiniteInference(inference: Inference): boolean {
  const { value, standardError } = distributionOf(inference);
  return Number.isFinite(value) && Number.isFinite(standardError);
}

function distributionOf<Kind extends keyof Families>(inference: InferenceOf<Kind>): ConfidenceDistribution {
  return families[inference.kind](inference);
}

const families: { readonly [Kind in keyof Families]: (inference: InferenceOf<Kind>) => ConfidenceDistribution } = {
  normal: normalPivot,
  t: ({ skewness, ...estimate }) =>
    skewness === undefined ? studentTPivot(estimate) : skewedT({ ...estimate, skewness }),
  logit: logitPivot,
  "fisher-z": fisherZPivot,
  wilson,
  "clopper-pearson": clopperPearson,
  tango,
  newcombe,
  "order-statistics": orderStatistics,
  woodruff,
  draws: bootstrapDraws,
  "sign-flips": signFlips,
  "known-ranks": knownRanks,
  poisson,
  "poisson-ratio": poissonRatio,
  "square-and-add": ({ candidate, reference }) =>
    squareAndAdd({ candidate: distributionOf(candidate), reference: distributionOf(reference) }),
  logarithm: ({ of }) => logarithm(distributionOf(of)),
  between: ({ value, low, high }) => between({ value, low: distributionOf(low), high: distributionOf(high) }),
  affine: (inference) => affine(distributionOf(inference.of), inference),
  exact: ({ value }) => exact(value),
  "largest-gap": ({ pairs }) => largestGap(pairs.map((pair) => distributionOf(pair))),
  "least-ratio": ({ pairs }) => leastRatio(pairs),
};
