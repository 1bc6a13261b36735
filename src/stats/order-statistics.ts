import { binomialCdf, binomialSurvival } from "./binomial.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { maritzJarrett } from "./maritz-jarrett.ts";
import { quantile } from "./quantile.ts";
import { countAtMost, countBelow, firstIndex } from "./sorted-search.ts";

export interface OrderedSample {
  /** Ascending, without NaN. */
  readonly sorted: Float64Array;
  readonly probability: number;
  /** By Maritz and Jarrett, where it is known already. */
  readonly standardError?: number;
}

/**
 * One quantile without any assumption on the distribution: the bounds are order statistics, because the number of values
 * below the true quantile is binomial. A bound beyond the sample is infinite: a p99 of 200 rows has no upper bound.
 */
export function orderStatistics({ sorted, probability, standardError }: OrderedSample): ConfidenceDistribution {
  const n = sorted.length;
  return {
    method: "order-statistics",
    value: quantile(sorted, probability),
    get standardError() {
      return standardError ?? maritzJarrett(sorted, probability);
    },
    lowerBound: (alpha) => sorted[lowerRank(n, probability, alpha) - 1] ?? -Infinity,
    upperBound: (alpha) => sorted[upperRank(n, probability, alpha) - 1] ?? Infinity,
    pAbove: (x) => binomialCdf(countAtMost(sorted, x), n, probability),
    pBelow: (x) => binomialSurvival(countBelow(sorted, x) - 1, n, probability),
  };
}

/** The highest rank (from 1) whose value exceeds the quantile with probability at most alpha; 0 when there is none. */
export function lowerRank(n: number, probability: number, alpha: number): number {
  return firstIndex(n, (rank) => binomialCdf(rank, n, probability) > alpha);
}

/** The lowest rank (from 1) whose value is below the quantile with probability at most alpha; n + 1 when there is none. */
export function upperRank(n: number, probability: number, alpha: number): number {
  return firstIndex(n, (rank) => binomialSurvival(rank, n, probability) <= alpha) + 1;
}
