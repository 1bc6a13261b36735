import { type Column, isValid } from "../table/column.ts";
import { ValidityBuilder, validityOfCodes } from "../table/validity.ts";

/** The column with no value in the rows that are chosen. */
export function withGaps(column: Column, isChosen: (row: number) => boolean): Column {
  const { rows } = column;
  const valid = validityOf(rows, (row) => isValid(column.valid, row) && !isChosen(row));
  switch (column.kind) {
    case "number":
      return { ...column, valid, values: column.values.map((value, row) => (isChosen(row) ? NaN : value)) };
    case "text":
    case "decimal": {
      const { kind, name, dictionary } = column;
      return {
        kind,
        name,
        rows,
        valid,
        dictionary,
        codes: column.codes.map((code, row) => (isChosen(row) ? -1 : code)),
      };
    }
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
  return { kind: "text", name: column.name, rows: column.rows, codes, dictionary, valid: validityOfCodes(codes) };
}

/** A column of instants, moved back by days; undefined for other columns. */
export function movedBack(column: Column, days: number): Column | undefined {
  if (column.kind !== "timestamp") return undefined;
  const perDay = { s: 86_400n, ms: 86_400_000n, us: 86_400_000_000n, ns: 86_400_000_000_000n }[column.unit];
  return { ...column, values: column.values.map((value) => value - perDay * BigInt(days)) };
}

function validityOf(rows: number, isThere: (row: number) => boolean): Uint8Array | undefined {
  const validity = new ValidityBuilder(rows);
  for (let row = 0; row < rows; row++) if (!isThere(row)) validity.markMissing(row);
  return validity.finish();
}
