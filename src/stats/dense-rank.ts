import { sortOrder } from "./sort-order.ts";

/** The distinct values numbered from 0 upwards, and the number of each row's value (SQL's DENSE_RANK, from 0). */
export interface DenseRank {
  readonly rankOf: Uint32Array;
  readonly distinct: number;
}

/** Numbers the distinct values in ascending order. Throws a RangeError on NaN. */
export function denseRank(values: Float64Array): DenseRank {
  const order = sortOrder(values);
  const rankOf = new Uint32Array(order.length);
  let distinct = 0;
  let previous = Number.NaN;
  for (let index = 0; index < order.length; index++) {
    const row = order[index] ?? 0;
    const value = values[row] ?? Number.NaN;
    if (value !== previous) distinct++;
    rankOf[row] = distinct - 1;
    previous = value;
  }
  return { rankOf, distinct };
}
