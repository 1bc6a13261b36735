import { isValid } from "../../table/column.ts";
import type { Column, DecimalColumn, IntegerColumn, NumberColumn, TextColumn } from "../../table/column.ts";

/** What a column is once pandas has read it; the Python tools decide by this what they compute. */
export type Dtype = "int" | "float" | "bool" | "object-bool" | "text" | "datetime";

/** A column of both files as numbers: numbers as they are, booleans as 0 and 1, texts as their rank among the texts of both files. */
export interface PandasPair {
  readonly reference: PandasColumn;
  readonly candidate: PandasColumn;
}

export interface PandasColumn {
  readonly dtype: Dtype;
  /** One a row, in the order of the file; NaN where pandas has a missing value. */
  readonly values: Float64Array;
}

/** Reads a column of both files as pandas would. */
export function pandasPair(reference: Column, candidate: Column): PandasPair {
  if (reference.kind === "text" || candidate.kind === "text") return textPair(reference, candidate);
  return { reference: pandasColumn(reference), candidate: pandasColumn(candidate) };
}

/** The values that are not missing of the rows from `from` to before `to`, in their order. */
export function present(values: Float64Array, from = 0, to = values.length): Float64Array {
  return values.subarray(from, to).filter((value) => !Number.isNaN(value));
}

function pandasColumn(column: Column): PandasColumn {
  switch (column.kind) {
    case "number":
      return numbers(column);
    case "integer":
      return integers(column);
    case "decimal":
      return decimals(column);
    case "boolean": {
      const values = valuesBy(column, (row) => column.values[row] ?? Number.NaN);
      return { dtype: values.some(Number.isNaN) ? "object-bool" : "bool", values };
    }
    case "timestamp":
      return { dtype: "datetime", values: valuesBy(column, (row) => Number(column.values[row])) };
    case "text":
      return { dtype: "text", values: ranked(column, rankOf([column])) };
  }
}

/** Whole numbers without a gap are integers: with a missing value pandas holds them as floats. */
function numbers(column: NumberColumn): PandasColumn {
  const { values } = column;
  return { dtype: values.every(Number.isInteger) ? "int" : "float", values };
}

function integers(column: IntegerColumn): PandasColumn {
  const values = valuesBy(column, (row) => Number(column.values[row]));
  return { dtype: values.some(Number.isNaN) ? "float" : "int", values };
}

function decimals({ codes, dictionary }: DecimalColumn): PandasColumn {
  const parsed = Float64Array.from(dictionary, Number);
  return { dtype: "float", values: Float64Array.from(codes, (code) => parsed[code] ?? Number.NaN) };
}

function valuesBy({ rows, valid }: Column, valueAt: (row: number) => number): Float64Array {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = isValid(valid, row) ? valueAt(row) : Number.NaN;
  return values;
}

function textPair(reference: Column, candidate: Column): PandasPair {
  const ranks = rankOf([reference, candidate].filter((column) => column.kind === "text"));
  const read = (column: Column): PandasColumn =>
    column.kind === "text" ? { dtype: "text", values: ranked(column, ranks) } : pandasColumn(column);
  return { reference: read(reference), candidate: read(candidate) };
}

/** In the order of code points, as Python sorts. */
function rankOf(columns: readonly TextColumn[]): ReadonlyMap<string, number> {
  const names = [...new Set(columns.flatMap(({ dictionary }) => dictionary))].sort(byCodePoint);
  return new Map(names.map((name, rank) => [name, rank]));
}

function byCodePoint(a: string, b: string): number {
  // UTF-8 sorts as code points do; UTF-16, by which JavaScript compares, does not.
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function ranked({ codes, dictionary }: TextColumn, ranks: ReadonlyMap<string, number>): Float64Array {
  const byCode = Float64Array.from(dictionary, (name) => ranks.get(name) ?? Number.NaN);
  return Float64Array.from(codes, (code) => byCode[code] ?? Number.NaN);
}
