import { upTo } from "../align/table-rows.ts";
import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { isMissing } from "./cells.ts";

/** Rows that hold what an earlier row holds. */
export interface RepeatedRows {
  /** Ascending. */
  readonly rows: Int32Array;
  /** For each of them the first row that holds the same. */
  readonly firsts: Int32Array;
  /** Rows that were compared. */
  readonly compared: number;
}

/**
 * Finds the rows that repeat an earlier one in all of the columns together, exactly, with one column in memory at a time: rows
 * that are alike so far are divided further by each column, and a row that is alone is out. Missing values are alike, or the
 * rows that have one are left out.
 */
export async function repeatedRows(
  table: Table,
  names: readonly string[],
  missing: "alike" | "left-out",
): Promise<RepeatedRows> {
  const rows = table.rows;
  let alike: Alike = { rows: upTo(rows), group: new Int32Array(rows) };
  const incomplete = new Uint8Array(missing === "alike" ? 0 : rows);
  for (const name of names) {
    if (alike.rows.length === 0 && missing === "alike") break;
    const column = await table.column(name);
    if (missing === "left-out") alike = complete(alike, column, incomplete);
    alike = divided(alike, wordsOf(column));
  }
  let left = 0;
  for (let row = 0; row < incomplete.length; row++) left += incomplete[row] ?? 0;
  return { ...repeatsIn(alike), compared: rows - left };
}

/** Rows that are like another one, ascending, and the group of rows alike to which each row of the table belongs. */
interface Alike {
  readonly rows: Int32Array;
  readonly group: Int32Array;
}

/** Marks the rows without a value, and leaves them out. */
function complete({ rows, group }: Alike, column: Column, incomplete: Uint8Array): Alike {
  for (let row = 0; row < column.rows; row++) if (isMissing(column, row)) incomplete[row] = 1;
  return { rows: rows.filter((row) => incomplete[row] === 0), group };
}

/** The values of a column as whole numbers of 32 bits, one or two for each row. */
interface Words {
  readonly words: Int32Array | Uint32Array | Uint8Array;
  readonly perRow: 1 | 2;
  readonly isMissing: (row: number) => boolean;
}

function wordsOf(column: Column): Words {
  const missing = (row: number): boolean => isMissing(column, row);
  switch (column.kind) {
    case "number":
      return { words: pairs(withoutMinusZero(column.values)), perRow: 2, isMissing: missing };
    case "integer":
    case "timestamp":
      return { words: pairs(column.values), perRow: 2, isMissing: missing };
    case "boolean":
      return { words: column.values, perRow: 1, isMissing: missing };
    case "text":
    case "decimal":
      return { words: column.codes, perRow: 1, isMissing: missing };
  }
}

function pairs(values: Float64Array | BigInt64Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
}

/** 0 and −0 are one value with two patterns of bits. */
function withoutMinusZero(values: Float64Array): Float64Array {
  for (let row = 0; row < values.length; row++) {
    if (Object.is(values[row], -0)) return values.map((value) => value + 0);
  }
  return values;
}

/** Divides the groups by the values of one more column; rows that are alone then are no longer among them. */
function divided({ rows, group }: Alike, { words, perRow, isMissing: missing }: Words): Alike {
  const low = (row: number): number => words[row * perRow] ?? 0;
  const high = (row: number): number => (perRow === 2 ? (words[row * 2 + 1] ?? 0) : 0);
  const places = new Places(rows.length);
  const found = new Int32Array(rows.length);
  const kinds = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const absent = missing(row);
    // A missing value has whatever bits it has: its rows are a kind of their own.
    const kind = 2 * (group[row] ?? 0) + (absent ? 1 : 0);
    kinds[index] = kind;
    const [lower, higher] = absent ? [0, 0] : [low(row), high(row)];
    found[index] = places.groupOf(hashOf(kind, lower, higher), index, (other) => {
      if (kinds[other] !== kind) return false;
      const twin = rows[other] ?? 0;
      return absent || (low(twin) === lower && high(twin) === higher);
    });
  }
  return regrouped(rows, group, found);
}

function regrouped(rows: Int32Array, group: Int32Array, found: Int32Array): Alike {
  const sizes = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const of = found[index] ?? 0;
    sizes[of] = (sizes[of] ?? 0) + 1;
    group[rows[index] ?? 0] = of;
  }
  return { rows: rows.filter((_, index) => (sizes[found[index] ?? 0] ?? 0) > 1), group };
}

/** Scatters three whole numbers over 32 bits (the constants of MurmurHash3 and its finaliser). */
function hashOf(kind: number, low: number, high: number): number {
  let hash = Math.imul(kind, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A hash table with open addressing: what comes to the same place is told apart by looking at it. */
class Places {
  readonly #first: Int32Array;
  readonly #groups: Int32Array;
  readonly #mask: number;
  #count = 0;

  constructor(entries: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * Math.max(1, entries)));
    this.#first = new Int32Array(size).fill(-1);
    this.#groups = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** The group of the entry: that of the first one that is the same, or a new one. */
  groupOf(hash: number, entry: number, isSame: (other: number) => boolean): number {
    let place = hash & this.#mask;
    for (;;) {
      const first = this.#first[place] ?? -1;
      if (first < 0) {
        this.#first[place] = entry;
        this.#groups[place] = this.#count;
        return this.#count++;
      }
      if (isSame(first)) return this.#groups[place] ?? 0;
      place = (place + 1) & this.#mask;
    }
  }
}

/** Of each group all rows but the first. */
function repeatsIn({ rows, group }: Alike): Pick<RepeatedRows, "rows" | "firsts"> {
  const firstOf = new Map<number, number>();
  const repeats: number[] = [];
  const firsts: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const of = group[row] ?? 0;
    const first = firstOf.get(of);
    if (first === undefined) firstOf.set(of, row);
    else {
      repeats.push(row);
      firsts.push(first);
    }
  }
  return { rows: Int32Array.from(repeats), firsts: Int32Array.from(firsts) };
}
