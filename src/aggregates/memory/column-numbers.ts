import { sortFinite } from "../../stats/sort.ts";
import { isValid } from "../../table/column.ts";
import type { Column } from "../../table/column.ts";
import { countMissing } from "./column-family.ts";

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
  const { rows } = column;
  const sorted = sortFinite(column.kind === "number" && !isOwned ? column.values.slice() : doubles(column));
  const missing = countMissing(column);
  return { rows, missing, notANumber: rows - missing - sorted.length, sorted };
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
