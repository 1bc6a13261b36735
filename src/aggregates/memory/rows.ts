import type { Side } from "../../align/comparison.ts";

/** Calls `visit` with each row of the selection, or with every row when there is none. */
export function forEachRow(count: number, selection: Int32Array | undefined, visit: (row: number) => void): void {
  if (selection === undefined) for (let row = 0; row < count; row++) visit(row);
  else for (const row of selection) visit(row);
}

/** The selected rows that weigh something. */
export function countRows({ rows, weight }: Pick<Side, "rows" | "weight">, selection: Int32Array | undefined): number {
  if (weight === undefined) return selection?.length ?? rows;
  let weighty = 0;
  forEachRow(rows, selection, (row) => {
    if (weight[row] !== 0) weighty++;
  });
  return weighty;
}

/** The values at the selected rows; the array itself when all are selected. */
export function pick(values: Float64Array, selection: Int32Array | undefined): Float64Array {
  if (selection === undefined) return values;
  const picked = new Float64Array(selection.length);
  for (let i = 0; i < selection.length; i++) picked[i] = values[selection[i] ?? -1] ?? Number.NaN;
  return picked;
}

/** The codes at the selected rows. */
export function pickCodes(codes: Int32Array, selection: Int32Array): Int32Array {
  const picked = new Int32Array(selection.length);
  for (let i = 0; i < selection.length; i++) picked[i] = codes[selection[i] ?? -1] ?? -1;
  return picked;
}
