import { sortOwned } from "../../stats/sort.ts";
import { isValid } from "../../table/column.ts";
import type { Column } from "../../table/column.ts";

/** The finite numbers of a column, ascending, and how many rows hold none. */
export interface Numbers {
  readonly rows: number;
  readonly missing: number;
  /** Rows with NaN or an infinity. */
  readonly notANumber: number;
  readonly sorted: Float64Array;
}

/**
 * Sorts the finite values of a column of numbers; 64-bit integers, decimals and numbers in text become the nearest double.
 * A column that is owned is of no use afterwards.
 */
export function numbersOf(column: Column, isOwned: boolean): Numbers {
  if (isOwned && column.kind === "number" && areFinite(column.values))
    return { rows: column.rows, missing: 0, notANumber: 0, sorted: sortOwned(column.values) };
  const { rows, valid } = column;
  const values = doubles(column);
  const finite = new Float64Array(rows);
  let kept = 0;
  let missing = 0;
  for (let row = 0; row < rows; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isFinite(value)) finite[kept++] = value;
    else if (!isValid(valid, row)) missing++;
  }
  return { rows, missing, notANumber: rows - missing - kept, sorted: sortOwned(finite.subarray(0, kept)) };
}

function areFinite(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) if (!Number.isFinite(values[row] ?? Number.NaN)) return false;
  return true;
}

/** One double a row, NaN where there is no value. */
function doubles(column: Column): Float64Array {
  switch (column.kind) {
    case "number":
      return column.values;
    case "integer":
      return Float64Array.from(column.values, (value, row) =>
        isValid(column.valid, row) ? Number(value) : Number.NaN,
      );
    case "decimal": {
      const parsed = Float64Array.from(column.dictionary, Number);
      return Float64Array.from(column.codes, (code) => parsed[code] ?? Number.NaN);
    }
    case "boolean":
      return Float64Array.from(column.values, (value, row) => (isValid(column.valid, row) ? value : Number.NaN));
    case "text": {
      const parsed = Float64Array.from(column.dictionary, (text) => (text.trim() === "" ? Number.NaN : Number(text)));
      return Float64Array.from(column.codes, (code) => parsed[code] ?? Number.NaN);
    }
    case "timestamp":
      return new Float64Array(column.rows).fill(Number.NaN);
  }
}
