import type { ClassWeights } from "./labelled-rows.ts";

/** For each row what belongs to its class at its score. @param values to be written; default: new ones, which cost as much as the writing */
export function atCells(
  ofCell: Float64Array,
  cellOf: ClassWeights["cellOf"],
  values: Float64Array = new Float64Array(cellOf.length),
): Float64Array {
  for (let row = 0; row < values.length; row++) values[row] = ofCell[cellOf[row] ?? 0] ?? Number.NaN;
  return values;
}
