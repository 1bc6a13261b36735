import { tallyOf } from "../../stats/value-tally.ts";
import { isValid } from "../../table/column.ts";
import type { Column, DecimalColumn, NumberColumn, TextColumn } from "../../table/column.ts";
import { countMissing } from "./column-family.ts";

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
      return countNumbers(column) ?? countValues(column, (row) => column.values[row] ?? Number.NaN);
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
  // The first cell counts the rows without a code, which is -1.
  const cells = new Uint32Array(1 + dictionary.length);
  for (let row = 0; row < rows; row++) {
    const cell = (codes[row] ?? -1) + 1;
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  const [missing = 0] = cells;
  const perCode = cells.subarray(1);
  function* entries(): Iterable<CategoryCount> {
    for (const [code, name] of dictionary.entries()) {
      const count = perCode[code] ?? 0;
      if (count > 0) yield [name, count];
    }
  }
  return { rows, missing, notANumber: 0, distinct: perCode.reduce((sum, count) => sum + Math.sign(count), 0), entries };
}

/** The same as `countValues` where few of the numbers are distinct. */
function countNumbers(column: NumberColumn): Categories | undefined {
  const tally = tallyOf(column.values);
  if (tally === undefined) return undefined;
  const missing = countMissing(column);
  const distinct = tally.distinct.filter(Number.isFinite);
  // 0 and -0 are one category.
  const counts = new Map<number, number>();
  let values = 0;
  for (const [index, count] of tally.countsOf(distinct).entries()) {
    const value = distinct[index] ?? Number.NaN;
    counts.set(value, (counts.get(value) ?? 0) + count);
    values += count;
  }
  return categoriesFrom(counts, { rows: column.rows, missing, notANumber: column.rows - missing - values });
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
  return categoriesFrom(counts, { rows, missing, notANumber });
}

function categoriesFrom(
  counts: ReadonlyMap<number | bigint | boolean, number>,
  rows: Pick<Categories, "rows" | "missing" | "notANumber">,
): Categories {
  function* entries(): Iterable<CategoryCount> {
    for (const [value, count] of counts) yield [String(value), count];
  }
  return { ...rows, distinct: counts.size, entries };
}
