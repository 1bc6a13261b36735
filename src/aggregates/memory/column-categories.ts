import { isValid } from "../../table/column.ts";
import type { Column, DecimalColumn, NumberColumn, TextColumn } from "../../table/column.ts";

/** How often each category occurs in a column. */
export interface Categories {
  readonly rows: number;
  readonly missing: number;
  /** Rows with NaN or an infinity. */
  readonly notANumber: number;
  readonly distinct: number;
  /** The categories with their counts: a walk, not a map, since to hash a million texts takes seconds. */
  readonly entries: () => Iterable<CategoryCount>;
}

export type CategoryCount = readonly [name: string, count: number];

/** Counts the distinct values of a column; numbers are named as printed ("1", "0.5"), booleans "true" and "false". */
export function categoriesOf(column: Column): Categories {
  switch (column.kind) {
    case "text":
    case "decimal":
      return countCodes(column);
    case "number":
      return countValues(column, (row) => column.values[row] ?? Number.NaN);
    case "boolean":
      return countValues(column, (row) => column.values[row] === 1);
    case "integer":
    case "timestamp":
      return countValues(column, (row) => column.values[row] ?? Number.NaN);
  }
}

/** Truth written as true and false in one file and as 1 and 0 in the other has the same names, which are the booleans'. */
export function namedAlike(reference: Column, candidate: Column): readonly Column[] {
  if (reference.kind === "boolean" && isFlags(candidate)) return [reference, asBooleans(candidate)];
  if (candidate.kind === "boolean" && isFlags(reference)) return [asBooleans(reference), candidate];
  return [reference, candidate];
}

function isFlags(column: Column): column is NumberColumn {
  if (column.kind !== "number") return false;
  for (let row = 0; row < column.rows; row++) {
    const value = column.values[row] ?? Number.NaN;
    if (value !== 0 && value !== 1 && isValid(column.valid, row)) return false;
  }
  return true;
}

function asBooleans({ name, rows, valid, values }: NumberColumn): Column {
  return { kind: "boolean", name, rows, valid, values: Uint8Array.from(values) };
}

function countCodes({ rows, codes, dictionary }: TextColumn | DecimalColumn): Categories {
  const perCode = new Float64Array(dictionary.length);
  let missing = 0;
  for (let row = 0; row < rows; row++) {
    const code = codes[row] ?? -1;
    if (code < 0) missing++;
    else perCode[code] = (perCode[code] ?? Number.NaN) + 1;
  }
  function* entries(): Iterable<CategoryCount> {
    for (const [code, name] of dictionary.entries()) {
      const count = perCode[code] ?? 0;
      if (count > 0) yield [name, count];
    }
  }
  return { rows, missing, notANumber: 0, distinct: perCode.reduce((sum, count) => sum + Math.sign(count), 0), entries };
}

function countValues({ rows, valid }: Column, valueAt: (row: number) => number | bigint | boolean): Categories {
  const counts = new Map<number | bigint | boolean, number>();
  let missing = 0;
  let notANumber = 0;
  for (let row = 0; row < rows; row++) {
    const value = valueAt(row);
    if (!isValid(valid, row)) missing++;
    else if (typeof value === "number" && !Number.isFinite(value)) notANumber++;
    else counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  function* entries(): Iterable<CategoryCount> {
    for (const [value, count] of counts) yield [String(value), count];
  }
  return { rows, missing, notANumber, distinct: counts.size, entries };
}
