import { type DenseCodes, denseCodes, type IdCodes } from "./dense-codes.ts";
import { areEqual, type IdTexts } from "./id-texts.ts";
import { upTo } from "./table-rows.ts";

/** Codes of texts. The texts are coded, not the rows: an id column of a hundred regions costs a hundred hashes. */
export function textCodes(tables: readonly IdTexts[]): IdCodes {
  const { codes: entryCodes, count } = codesOfEntries(tables);
  const codes = tables.map(({ entries }, table) => lookUp(entryCodes[table] ?? new Int32Array(), entries));
  return { codes, count };
}

function codesOfEntries(tables: readonly IdTexts[]): IdCodes {
  const [first, ...rest] = tables;
  if (first === undefined || !rest.every((other) => sameTexts(first, other))) return split(hashedCodes(tables), tables);
  const { codes, count } = first.areDistinct ? { codes: upTo(first.count), count: first.count } : hashedCodes([first]);
  return { codes: tables.map(() => codes), count };
}

/** Whether two tables hold the same texts in the same order, as two models run on one file often do. */
function sameTexts(one: IdTexts, other: IdTexts): boolean {
  if (one.count !== other.count) return false;
  for (let entry = 0; entry < one.count; entry++) if (!areEqual(one, entry, other, entry)) return false;
  return true;
}

/** Takes equal hashes for equal texts, checks every one, and starts again with exact comparison if one was not. */
function hashedCodes(tables: readonly IdTexts[]): DenseCodes {
  const hashes = new Uint32Array(2 * tables.reduce((sum, { count }) => sum + count, 0));
  let at = 0;
  for (const table of tables) {
    hashes.set(table.hashes(), at);
    at += 2 * table.count;
  }
  const guess = denseCodes(hashes);
  return isRight(guess, tables) ? guess : denseCodes(hashes, comparison(tables));
}

/** Whether texts of one code are the same throughout. */
function isRight({ codes, count }: DenseCodes, tables: readonly IdTexts[]): boolean {
  const isSame = comparison(tables);
  const first = new Int32Array(count).fill(-1);
  for (let item = 0; item < codes.length; item++) {
    const code = codes[item] ?? 0;
    const before = first[code] ?? -1;
    if (before < 0) first[code] = item;
    else if (!isSame(before, item)) return false;
  }
  return true;
}

/** Compares texts by their place among those of all tables, one table after the other. */
function comparison(tables: readonly IdTexts[]): (a: number, b: number) => boolean {
  const starts = tables.map((_, table) => tables.slice(0, table).reduce((sum, { count }) => sum + count, 0));
  const tableOf = (item: number): number => {
    let table = starts.length - 1;
    while (table > 0 && item < (starts[table] ?? 0)) table--;
    return table;
  };
  return (a, b) => {
    const one = tableOf(a);
    const other = tableOf(b);
    const left = tables[one];
    const right = tables[other];
    if (left === undefined || right === undefined) return false;
    return areEqual(left, a - (starts[one] ?? 0), right, b - (starts[other] ?? 0));
  };
}

function split({ codes, count }: DenseCodes, tables: readonly IdTexts[]): IdCodes {
  let start = 0;
  const parts = tables.map((table) => {
    start += table.count;
    return codes.subarray(start - table.count, start);
  });
  return { codes: parts, count };
}

function lookUp(codes: Int32Array, entries: Int32Array): Int32Array {
  const found = new Int32Array(entries.length);
  for (let row = 0; row < entries.length; row++) found[row] = codes[entries[row] ?? -1] ?? 0;
  return found;
}
