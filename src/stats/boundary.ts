import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { proportionStandardError } from "./wilson.ts";

interface Boundary {
  readonly method: string;
  /** Equal to `low` or to `high`. */
  readonly value: number;
  /** Independent trials behind it, none of which disagreed. */
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A value at the end of its range, where the sample has no spread: the exact bound of n successes in n trials,
 * alpha^(1/n), stretched over the range. An AUC of 1 with n = min(positives, negatives) is the main case.
 */
export function atBoundary({ method, value, n, low, high }: Boundary): ConfidenceDistribution {
  const width = high - low;
  const standardError = width * proportionStandardError({ successes: n, n });
  const reach = (alpha: number): number => width * alpha ** (1 / n);
  const power = (share: number): number => Math.min(1, Math.max(0, share)) ** n;
  if (value === high) {
    return {
      method,
      value,
      standardError,
      lowerBound: (alpha) => low + reach(alpha),
      upperBound: () => high,
      pAbove: (x) => power((x - low) / width),
      pBelow: (x) => (x <= high ? 1 : 0),
    };
  }
  return {
    method,
    value,
    standardError,
    lowerBound: () => low,
    upperBound: (alpha) => high - reach(alpha),
    pAbove: (x) => (x >= low ? 1 : 0),
    pBelow: (x) => power((high - x) / width),
  };
}
