import { binomialCdf, binomialSurvival } from "./binomial.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { normalQuantile } from "./normal.ts";
import { lowerRank, upperRank } from "./order-statistics.ts";
import { firstIndex } from "./sorted-search.ts";

/** A sample of which only some values are known, and between which ranks each of them lies. */
export interface RankedValues {
  /** Size of the sample. */
  readonly n: number;
  /** Ascending. */
  readonly values: Float64Array;
  /** Of each value a rank (from 1; 0: below all) whose order statistic is at most the value; ascending. */
  readonly low: Float64Array;
  /** Of each value a rank (n + 1: above all) whose order statistic is at least the value; ascending. */
  readonly high: Float64Array;
}

export interface KnownRanks extends RankedValues {
  readonly probability: number;
  /** The estimate of the quantile. */
  readonly value: number;
}

/**
 * A quantile of a histogram or a list of percentiles, by the order statistics that bound it in the whole sample, looked up
 * conservatively: the largest known value that is surely no more than the lower one, the smallest that is surely no less
 * than the upper one. A bound beyond what is known is infinite.
 */
export function knownRanks(sample: KnownRanks): ConfidenceDistribution {
  const { n, probability, value, values, low, high } = sample;
  return {
    method: "order-statistics of known ranks",
    value,
    get standardError() {
      return spread(sample);
    },
    lowerBound: (alpha) => lower(sample, alpha),
    upperBound: (alpha) => upper(sample, alpha),
    pAbove: (x) => {
      const rank = high[firstIndex(values.length, (at) => (values[at] ?? Number.NaN) > x)];
      return rank === undefined ? 1 : binomialCdf(rank - 1, n, probability);
    },
    pBelow: (x) => {
      const rank = low[firstIndex(values.length, (at) => (values[at] ?? Number.NaN) >= x) - 1];
      return rank === undefined ? 1 : binomialSurvival(rank - 1, n, probability);
    },
  };
}

function lower({ n, probability, values, high }: KnownRanks, alpha: number): number {
  const rank = lowerRank(n, probability, alpha);
  return values[firstIndex(values.length, (at) => (high[at] ?? Number.NaN) > rank) - 1] ?? -Infinity;
}

function upper({ n, probability, values, low }: KnownRanks, alpha: number): number {
  const rank = upperRank(n, probability, alpha);
  return values[firstIndex(values.length, (at) => (low[at] ?? Number.NaN) >= rank)] ?? Infinity;
}

const ALPHA = 0.05;

/** As if normal, from the farther of the bounds that there are; NaN without one. */
function spread(sample: KnownRanks): number {
  const distances = [upper(sample, ALPHA) - sample.value, sample.value - lower(sample, ALPHA)].filter(Number.isFinite);
  return distances.length === 0 ? Number.NaN : Math.max(...distances) / -normalQuantile(ALPHA);
}
