import { type Texts, textOf } from "../table/cast.ts";
import type { Column, IntegerColumn, NumberColumn } from "../table/column.ts";
import { type DenseCodes, denseCodes } from "./dense-codes.ts";
import type { Ids } from "./ids.ts";
import { kindGuard } from "./kinds.ts";
import { upTo } from "./table-rows.ts";
import { hashText } from "./text-hash.ts";

/** Codes of the ids of several tables: two rows, of one table or of two, have equal codes when their ids are equal. */
export interface IdCodes {
  /** One array a table. */
  readonly codes: readonly Int32Array[];
  readonly count: number;
}

/**
 * Codes ids so that joins become array look-ups. Ids are equal when their canonical texts are: the INT64 1 of a Parquet
 * file is the 1 of a CSV file. Ids of several columns are equal when each column is.
 * @throws GateError E208 when an id column holds numbers in one table and text in another.
 */
export function idCodes(tables: readonly Ids[]): IdCodes {
  const columns = (tables[0]?.columns ?? []).map((_, position) => columnCodes(sameKindColumns(tables, position)));
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

function columnCodes(columns: readonly Column[]): IdCodes {
  if (columns.every(isNumber)) return numberCodes(columns.map((column) => column.values));
  if (columns.every(isWhole)) return integerCodes(columns);
  return textCodes(columns.map(textOf));
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
  for (const { values } of columns) for (const value of values) all[at++] = BigInt(value);
  return split(denseCodes(new Uint32Array(all.buffer)), sizes);
}

/** Codes the dictionaries, not the rows: an id column of a hundred regions costs a hundred hashes. */
function textCodes(tables: readonly Texts[]): IdCodes {
  const dictionaries = tables.map((table) => table.dictionary);
  const entries = dictionaryCodes(dictionaries);
  const codes = tables.map((table, position) => {
    const entryCodes = entries.codes[position] ?? new Int32Array();
    return table.codes.map((code) => entryCodes[code] ?? 0);
  });
  return { codes, count: entries.count };
}

function dictionaryCodes(dictionaries: readonly (readonly string[])[]): IdCodes {
  const sizes = dictionaries.map((dictionary) => dictionary.length);
  if (sameTexts(dictionaries)) return inOrder(sizes);
  const all = dictionaries.flat();
  const words = new Uint32Array(2 * all.length);
  for (let item = 0; item < all.length; item++) hashText(all[item] ?? "", words, 2 * item);
  return split(textDenseCodes(all, words), sizes);
}

/** Takes equal hashes for equal texts, checks every one, and starts again with exact comparison if one was not. */
function textDenseCodes(texts: readonly string[], hashes: Uint32Array): DenseCodes {
  const guess = denseCodes(hashes);
  const first = new Int32Array(guess.count).fill(-1);
  for (let item = 0; item < texts.length; item++) {
    const code = guess.codes[item] ?? 0;
    const same = first[code] ?? -1;
    if (same === -1) first[code] = item;
    else if (texts[same] !== texts[item]) return denseCodes(hashes, (a, b) => texts[a] === texts[b]);
  }
  return guess;
}

/** Codes of pairs of codes: ids of one more column. */
function pairCodes(a: IdCodes, b: IdCodes): IdCodes {
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

/** Whether all tables hold the same values in the same, ascending order, as two models run on one file often do. */
function sameAscending(tables: readonly Float64Array[]): boolean {
  const [first, ...rest] = tables;
  if (first === undefined || rest.some((other) => other.length !== first.length)) return false;
  for (let row = 1; row < first.length; row++) {
    if (!((first[row - 1] ?? Number.NaN) < (first[row] ?? Number.NaN))) return false;
  }
  return rest.every((other) => other.every((value, row) => value === first[row]));
}

function sameTexts(dictionaries: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = dictionaries;
  if (first === undefined) return true;
  return rest.every((other) => other.length === first.length && other.every((text, code) => text === first[code]));
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
