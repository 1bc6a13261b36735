import { GateError } from "../errors.ts";
import type { Texts } from "../table/cast.ts";
import { takeDoubles } from "../table/spare-doubles.ts";
import type { Table } from "../table/table.ts";

/** Some rows of a table, in an order of their own; -1 stands for a row that is not there. */
export interface TableRows {
  readonly table: Table;
  readonly rows: Int32Array;
}

/** 0, 1, … `count` - 1: all rows of a table in its order. A loop, because `Int32Array.from` takes ten times as long. */
export function upTo(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let number = 0; number < count; number++) numbers[number] = number;
  return numbers;
}

/** The values at the rows; NaN for a row that is not there. */
export function gatherNumbers(values: Float64Array, rows: Int32Array): Float64Array {
  const gathered = takeDoubles(rows.length);
  for (let index = 0; index < rows.length; index++) gathered[index] = values[rows[index] ?? -1] ?? Number.NaN;
  return gathered;
}

/** The codes at the rows; -1 for a row that is not there. */
export function gatherCodes(codes: Texts["codes"], rows: Int32Array): Int32Array {
  const gathered = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index++) gathered[index] = codes[rows[index] ?? -1] ?? -1;
  return gathered;
}

/** How errors name a cell: `a.csv, line 17, column "score"`. */
export function cellName({ table, rows }: TableRows, index: number, column: string): string {
  return `${table.uri}, ${table.where(rows[index] ?? 0)}, column "${column}"`;
}

/** The error for a column of which no compared row has a usable value. */
export function noValues({ table, rows }: TableRows, name: string): GateError {
  return new GateError({
    code: "E206",
    message: `${table.uri}, column "${name}": not one of the ${rows.length} compared rows has a value.`,
    hint: "Check how the file was written; a model without any output cannot be judged.",
  });
}
