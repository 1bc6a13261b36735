import type { Column, IntegerColumn, NumberColumn } from "../table/column.ts";
import { type DenseCodes, denseCodes, type IdCodes } from "./dense-codes.ts";
import type { Ids } from "./ids.ts";
import { kindGuard } from "./kinds.ts";
import { rangeCodes } from "./range-codes.ts";
import { upTo } from "./table-rows.ts";
import { textCodes } from "./text-codes.ts";

/**
 * Codes ids so that joins become array look-ups. Ids are equal when their canonical texts are: the INT64 1 of a Parquet
 * file is the 1 of a CSV file. Ids of several columns are equal when each column is.
 * @throws GateError E208 when an id column holds numbers in one table and text in another.
 */
export function idCodes(tables: readonly Ids[]): IdCodes {
  const columns = (tables[0]?.columns ?? []).map((_, position) => {
    const same = sameKindColumns(tables, position);
    return numericCodes(same) ?? textCodes(tables.flatMap(({ texts }) => texts[position]?.() ?? []));
  });
  const [first, ...rest] = columns;
  if (first === undefined) throw new Error("ids need at least one table and one column");
  return rest.reduce(pairCodes, first);
}

function sameKindColumns(tables: readonly Ids[], position: number): readonly Column[] {
  const requireKind = kindGuard();
  return tables.flatMap(({ table, columns }) => {
    const column = columns[position];
    if (column === undefined) return [];
    requireKind({ table, column });
    return [column];
  });
}

/** undefined: only their texts tell the values apart. */
function numericCodes(columns: readonly Column[]): IdCodes | undefined {
  if (columns.every(isNumber)) return numberCodes(columns.map(({ values }) => values));
  return columns.every(isWhole) ? integerCodes(columns) : undefined;
}

function isNumber(column: Column): column is NumberColumn {
  return column.kind === "number";
}

/** Whether 64 bits hold every value exactly; a double beyond ±2^53 may be larger than that. */
function isWhole(column: Column): column is NumberColumn | IntegerColumn {
  return column.kind === "integer" || (column.kind === "number" && column.values.every(Number.isSafeInteger));
}

function numberCodes(tables: readonly Float64Array[]): IdCodes {
  const sizes = tables.map((values) => values.length);
  if (sameAscending(tables)) return inOrder(sizes);
  const close = rangeCodes(tables);
  if (close !== undefined) return close;
  const all = new Float64Array(total(sizes));
  let at = 0;
  // Doubles are equal when their bits are, save for the zeros: adding 0 makes -0 a 0. NaN is no id.
  for (const values of tables)
    for (let row = 0; row < values.length; row++) all[at++] = (values[row] ?? Number.NaN) + 0;
  return split(denseCodes(new Uint32Array(all.buffer)), sizes);
}

function integerCodes(columns: readonly (NumberColumn | IntegerColumn)[]): IdCodes {
  const sizes = columns.map((column) => column.rows);
  const all = new BigInt64Array(total(sizes));
  let at = 0;
  for (const column of columns) {
    if (column.kind === "integer") all.set(column.values, at);
    else for (let row = 0; row < column.rows; row++) all[at + row] = BigInt(column.values[row] ?? 0);
    at += column.rows;
  }
  return split(denseCodes(new Uint32Array(all.buffer)), sizes);
}

/** Codes of pairs of codes: ids of one more column. */
function pairCodes(a: IdCodes, b: IdCodes): IdCodes {
  const close = rangeCodes(a.codes.map((codes, table) => numberedPairs(codes, b.codes[table] ?? codes, b.count)));
  if (close !== undefined) return close;
  const sizes = a.codes.map((codes) => codes.length);
  const words = new Uint32Array(2 * total(sizes));
  let at = 0;
  for (const [table, codes] of a.codes.entries()) {
    const others = b.codes[table] ?? codes;
    for (let row = 0; row < codes.length; row++) {
      words[at++] = codes[row] ?? 0;
      words[at++] = others[row] ?? 0;
    }
  }
  return split(denseCodes(words), sizes);
}

/** A number for each pair; one that a double rounds is too far from the others to be taken. */
function numberedPairs(codes: Int32Array, others: Int32Array, count: number): Float64Array {
  const numbers = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) numbers[row] = (codes[row] ?? 0) * count + (others[row] ?? 0);
  return numbers;
}

/** Whether all tables hold the same values in the same, ascending order, as two models run on one file often do. */
function sameAscending(tables: readonly Float64Array[]): boolean {
  const [first, ...rest] = tables;
  if (first === undefined || rest.some((other) => other.length !== first.length)) return false;
  for (let row = 1; row < first.length; row++) {
    if (!((first[row - 1] ?? Number.NaN) < (first[row] ?? Number.NaN))) return false;
  }
  return rest.every((other) => other.every((value, row) => value === first[row]));
}

/** The code of a row is its number, in every table. */
function inOrder(sizes: readonly number[]): IdCodes {
  const count = sizes[0] ?? 0;
  const codes = upTo(count);
  return { codes: sizes.map(() => codes), count };
}

function split({ codes, count }: DenseCodes, sizes: readonly number[]): IdCodes {
  let start = 0;
  const parts = sizes.map((size) => {
    start += size;
    return codes.subarray(start - size, start);
  });
  return { codes: parts, count };
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
