import { textOf } from "../table/cast.ts";
import { type BooleanColumn, type Column, isValid } from "../table/column.ts";
import { giveBackDoubles } from "../table/spare-doubles.ts";
import type { ClassIndex } from "./class-index.ts";
import { gatherNumbers } from "./table-rows.ts";

/** The classes of a column at the rows, numbered by the index as they are met; -1 where there is no value, or no row. */
export function classCodes(column: Column, rows: Int32Array, index: ClassIndex): Int32Array {
  if (column.kind !== "number")
    return index.gather(column.kind === "boolean" ? truthTexts(column) : textOf(column), rows);
  const numbers = gatherNumbers(column.values, rows);
  const codes = numberClasses(numbers, index);
  giveBackDoubles(numbers);
  return codes;
}

/** Classes that are written as numbers are mostly these; they need no Map to be told apart. */
const SMALL = 256;

/** As by their texts, but without a code for each row of the file. */
function numberClasses(values: Float64Array, index: ClassIndex): Int32Array {
  const small = new Int32Array(SMALL).fill(-1);
  const others = new Map<number, number>([[Number.NaN, -1]]);
  const codes = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    const place = value & (SMALL - 1);
    let code = place === value ? (small[place] ?? -1) : (others.get(value) ?? -1);
    if (code < 0 && !Number.isNaN(value)) {
      code = index.codeOf(String(value));
      if (place === value) small[place] = code;
      else others.set(value, code);
    }
    codes[row] = code;
  }
  return codes;
}

function truthTexts({ values, valid }: BooleanColumn): { readonly codes: Int32Array; readonly dictionary: string[] } {
  const codes = new Int32Array(values);
  if (valid !== undefined) for (let row = 0; row < codes.length; row++) if (!isValid(valid, row)) codes[row] = -1;
  return { codes, dictionary: ["false", "true"] };
}
