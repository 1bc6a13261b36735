import { bootstrapDraws } from "./bootstrap-draws.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { newcombe } from "./newcombe.ts";
import { orderStatistics, type OrderedSample } from "./order-statistics.ts";
import { fisherZPivot, logitPivot, normalPivot, studentTPivot } from "./pivot.ts";
import { tango } from "./tango.ts";
import { wilson } from "./wilson.ts";

/** The uncertainty of one number, as plain data. Standard errors are on the scale of `value`, also where the interval is not. */
export type Inference =
  | { readonly kind: "normal"; readonly value: number; readonly standardError: number }
  | { readonly kind: "t"; readonly value: number; readonly standardError: number; readonly degreesOfFreedom: number }
  /** A value in [0, 1], normal on the logit scale. With `n` (for AUC the smaller class) 0 and 1 still get an interval. */
  | { readonly kind: "logit"; readonly value: number; readonly standardError: number; readonly n?: number }
  /** A value in [-1, 1], normal on the scale of its inverse hyperbolic tangent. `n` as for logit. */
  | { readonly kind: "fisher-z"; readonly value: number; readonly standardError: number; readonly n?: number }
  /** A proportion; counts may be effective ones (Kish) and need not be whole. */
  | ({ readonly kind: "wilson" } & Count)
  /** Difference of two proportions on the same rows, (gained - lost) / n. */
  | { readonly kind: "tango"; readonly gained: number; readonly lost: number; readonly n: number }
  /** Difference of two proportions on separate rows, candidate less reference. */
  | { readonly kind: "newcombe"; readonly candidate: Count; readonly reference: Count }
  /** The quantile (type 7) at `probability` of a sample. */
  | ({ readonly kind: "order-statistics" } & OrderedSample)
  /** A value with its bootstrap replicates, sorted ascending, without NaN. */
  | { readonly kind: "draws"; readonly value: number; readonly draws: Float64Array };

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

function distributionOf(inference: Inference): ConfidenceDistribution {
  switch (inference.kind) {
    case "normal":
      return normalPivot(inference);
    case "t":
      return studentTPivot(inference);
    case "logit":
      return logitPivot(inference);
    case "fisher-z":
      return fisherZPivot(inference);
    case "wilson":
      return wilson(inference);
    case "tango":
      return tango(inference);
    case "newcombe":
      return newcombe(inference);
    case "order-statistics":
      return orderStatistics(inference);
    case "draws":
      return bootstrapDraws(inference);
  }
}
