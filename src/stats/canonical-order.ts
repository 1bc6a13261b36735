import { sortOrder } from "./sort-order.ts";

/**
 * Row numbers by the first column, rows that are equal there by the next, and so on: an order that does not depend on the
 * one the rows came in, except among rows that agree in every column. Columns are of one length. Throws a RangeError on NaN.
 */
export function canonicalOrder(columns: readonly Float64Array[]): Uint32Array {
  let rows = Uint32Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => row);
  // Stable sorts, the least significant column first.
  for (const column of columns.toReversed()) {
    const current = new Float64Array(rows.length);
    for (let place = 0; place < current.length; place++) current[place] = column[rows[place] ?? 0] ?? Number.NaN;
    const order = sortOrder(current);
    const next = new Uint32Array(rows.length);
    for (let place = 0; place < next.length; place++) next[place] = rows[order[place] ?? 0] ?? 0;
    rows = next;
  }
  return rows;
}
