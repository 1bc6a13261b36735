import { sortRows } from "./sort-order.ts";

/** The distinct values numbered from 0 upwards, and the number of each row's value (SQL's DENSE_RANK, from 0). */
export interface DenseRank {
  readonly rankOf: Uint32Array;
  readonly distinct: number;
}

/** Numbers the distinct values in ascending order. Throws a RangeError on NaN. */
export function denseRank(values: Float64Array): DenseRank {
  const { rows, values: sorted } = sortRows(values);
  const rankOf = new Uint32Array(rows.length);
  let rank = 0;
  for (let place = 0; place < rows.length; place++) {
    if (place > 0 && sorted[place] !== sorted[place - 1]) rank++;
    rankOf[rows[place] ?? 0] = rank;
  }
  return { rankOf, distinct: rows.length === 0 ? 0 : rank + 1 };
}
