import { denseRank } from "./dense-rank.ts";

/** Where each row stands among the others, by weight. */
export interface WeightedRanks {
  /** The number of each row's value among the distinct ones, from 0 upwards. */
  readonly rankOf: Uint32Array;
  /** Weight of the rows with each distinct value, and of those below it. */
  readonly tied: Float64Array;
  readonly below: Float64Array;
  readonly total: number;
}

/** Ranks the rows. Throws a RangeError on NaN. */
export function weightedRanks(values: Float64Array, weights: Float64Array): WeightedRanks {
  const { rankOf, distinct } = denseRank(values);
  const tied = sumsByRank(weights, rankOf, distinct);
  const below = new Float64Array(distinct);
  let total = 0;
  for (let rank = 0; rank < distinct; rank++) {
    below[rank] = total;
    total += tied[rank] ?? Number.NaN;
  }
  return { rankOf, tied, below, total };
}

/** The sum of the values at each rank. */
export function sumsByRank(values: Float64Array, rankOf: Uint32Array, distinct: number): Float64Array {
  const sums = new Float64Array(distinct);
  for (let row = 0; row < values.length; row++) {
    const rank = rankOf[row] ?? 0;
    sums[rank] = (sums[rank] ?? Number.NaN) + (values[row] ?? Number.NaN);
  }
  return sums;
}
