import { quantile } from "./quantile.ts";
import { sortOrder } from "./sort-order.ts";
import { firstIndex } from "./sorted-search.ts";
import { runningSum, sum, sumOfProducts } from "./sum.ts";

/** Values that weigh something, in order, with where each ends on the scale of the weights. */
export interface WeightedSample {
  /** Ascending, without NaN. */
  readonly sorted: Float64Array;
  /** The weight of each value and of all before it; the last is the total weight. */
  readonly cumulative: Float64Array;
  /** Kish 1965: (Σ w)² / Σ w², the rows of equal weight that would say as much. */
  readonly effectiveRows: number;
}

/** Relative; effective rows that are fewer by this share come from weights that differ by a millionth. */
const rounding = 1e-12;

/** Sorts values, without those of weight 0. Weights are not negative. Throws a RangeError on NaN. */
export function weightedSample(values: Float64Array, weights: Float64Array): WeightedSample {
  const order = sortOrder(values).filter((row) => weights[row] !== 0);
  const sorted = new Float64Array(order.length);
  const sortedWeights = new Float64Array(order.length);
  for (let index = 0; index < order.length; index++) {
    const row = order[index] ?? 0;
    sorted[index] = values[row] ?? Number.NaN;
    sortedWeights[index] = weights[row] ?? Number.NaN;
  }
  const total = sum(sortedWeights);
  return {
    sorted,
    cumulative: runningSum(sortedWeights),
    effectiveRows: (total * total) / sumOfProducts(sortedWeights, sortedWeights),
  };
}

/**
 * The quantile at `probability` of values with weights: the value at which the weight passes that share of the total, or
 * the mean of two where it is met exactly. The averaged inverted distribution function, type 2 of Hyndman & Fan 1996, as
 * scikit-learn's median_absolute_error(sample_weight). Weights that are all equal say nothing, so then it is type 7, as
 * without weights; at the median both are one. undefined without values.
 */
export function weightedQuantile(sample: WeightedSample, probability: number): number | undefined {
  const { sorted, cumulative, effectiveRows } = sample;
  const n = sorted.length;
  if (n === 0) return undefined;
  if (effectiveRows > n * (1 - rounding)) return quantile(sorted, probability);
  return invertedShare(sample, probability * (cumulative[n - 1] ?? Number.NaN));
}

/** The value at which the running weight first reaches `target`; where it equals it, the mean of that value and the next. */
function invertedShare({ sorted, cumulative }: WeightedSample, target: number): number {
  const last = sorted.length - 1;
  const slack = rounding * (cumulative[last] ?? Number.NaN);
  const index = Math.min(
    last,
    firstIndex(sorted.length, (place) => (cumulative[place] ?? Number.NaN) >= target - slack),
  );
  const value = sorted[index] ?? Number.NaN;
  if (index === last || (cumulative[index] ?? Number.NaN) > target + slack) return value;
  return value + ((sorted[index + 1] ?? Number.NaN) - value) / 2;
}
