import type { Sides } from "../../align/comparison.ts";
import { hasNaN } from "../../stats/has-nan.ts";
import type { SelectedValues, Selection } from "../vocabulary.ts";

interface UsableRows {
  readonly selection: Selection;
  readonly excluded: number;
}

/**
 * The selection without the rows whose value is NaN, on either side where rows are pairs, else on their own; the same
 * object when all can stay. `values` are those of the selected rows. `excluded` counts a pair once.
 */
export function usableRows(
  { reference, candidate }: SelectedValues,
  selection: Selection,
  joined: boolean,
): UsableRows {
  if (![candidate, reference ?? candidate].some(hasNaN)) return { selection, excluded: 0 };
  return reference !== undefined && joined
    ? usablePairs({ reference, candidate }, selection)
    : usableAlone({ reference, candidate }, selection);
}

function usableAlone({ reference, candidate }: SelectedValues, selection: Selection): UsableRows {
  const before = reference && rowsWhere(reference.length, (row) => isNumber(reference, row));
  const after = rowsWhere(candidate.length, (row) => isNumber(candidate, row));
  const left = (reference?.length ?? 0) - (before?.length ?? 0);
  const narrowed = { reference: before && at(selection.reference, before), candidate: at(selection.candidate, after) };
  return { selection: narrowed, excluded: candidate.length - after.length + left };
}

function usablePairs({ reference, candidate }: Sides<Float64Array>, selection: Selection): UsableRows {
  const kept = rowsWhere(candidate.length, (row) => isNumber(candidate, row) && isNumber(reference, row));
  const narrowed = { reference: at(selection.reference, kept), candidate: at(selection.candidate, kept) };
  return { selection: narrowed, excluded: candidate.length - kept.length };
}

function isNumber(values: Float64Array, row: number): boolean {
  return !Number.isNaN(values[row] ?? Number.NaN);
}

function rowsWhere(count: number, holds: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count);
  let kept = 0;
  for (let row = 0; row < count; row++) if (holds(row)) rows[kept++] = row;
  return rows.subarray(0, kept);
}

/** Positions within the selection as positions within the side. */
function at(selection: Int32Array | undefined, kept: Int32Array): Int32Array {
  return selection === undefined ? kept : kept.map((row) => selection[row] ?? -1);
}
