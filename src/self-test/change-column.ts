import { type Column, isValid } from "../table/column.ts";
import { ValidityBuilder, validityOfCodes } from "../table/validity.ts";

/** The column whose row i is row `indices[i]` of the given one. */
export function takenFrom(column: Column, indices: Int32Array): Column {
  const rows = indices.length;
  const valid = validityOf(indices, (row) => isValid(column.valid, row));
  const { name } = column;
  switch (column.kind) {
    case "number":
      return {
        kind: "number",
        name,
        rows,
        valid,
        values: Float64Array.from(indices, (row) => column.values[row] ?? NaN),
      };
    case "boolean":
      return { kind: "boolean", name, rows, valid, values: Uint8Array.from(indices, (row) => column.values[row] ?? 0) };
    case "integer":
    case "timestamp": {
      const values = BigInt64Array.from(indices, (row) => column.values[row] ?? 0n);
      return { ...column, rows, valid, values };
    }
    case "text":
    case "decimal": {
      const codes = indices.map((row) => column.codes[row] ?? -1);
      return { ...column, rows, valid: validityOfCodes(codes), codes };
    }
  }
}

/** The column with no value in the rows that are chosen. */
export function withGaps(column: Column, isChosen: (row: number) => boolean): Column {
  const { rows } = column;
  const own = Int32Array.from({ length: rows }, (_, row) => row);
  const valid = validityOf(own, (row) => isValid(column.valid, row) && !isChosen(row));
  switch (column.kind) {
    case "number":
      return { ...column, valid, values: column.values.map((value, row) => (isChosen(row) ? NaN : value)) };
    case "text":
    case "decimal":
      return { ...column, valid, codes: column.codes.map((code, row) => (isChosen(row) ? -1 : code)) };
    case "boolean":
    case "integer":
    case "timestamp":
      return { ...column, valid };
  }
}

/** A column of numbers, each through `change`; undefined for other columns. */
export function changedNumbers(column: Column, change: (value: number, row: number) => number): Column | undefined {
  return column.kind === "number" ? { ...column, values: column.values.map(change) } : undefined;
}

/** A column of texts with `text` in the rows that are chosen; undefined for other columns. */
export function withText(column: Column, isChosen: (row: number) => boolean, text: string): Column | undefined {
  if (column.kind !== "text") return undefined;
  const known = column.dictionary.indexOf(text);
  const code = known >= 0 ? known : column.dictionary.length;
  const codes = column.codes.map((own, row) => (isChosen(row) ? code : own));
  const dictionary = known >= 0 ? column.dictionary : [...column.dictionary, text];
  return { ...column, codes, dictionary, valid: validityOfCodes(codes) };
}

/** A column of instants, moved back by days; undefined for other columns. */
export function movedBack(column: Column, days: number): Column | undefined {
  if (column.kind !== "timestamp") return undefined;
  const perDay = { s: 86_400n, ms: 86_400_000n, us: 86_400_000_000n, ns: 86_400_000_000_000n }[column.unit];
  return { ...column, values: column.values.map((value) => value - perDay * BigInt(days)) };
}

function validityOf(indices: Int32Array, isThere: (row: number) => boolean): Uint8Array | undefined {
  const validity = new ValidityBuilder(indices.length);
  for (const [row, from] of indices.entries()) if (!isThere(from)) validity.markMissing(row);
  return validity.finish();
}
