import type { IdCodes } from "./dense-codes.ts";

/** Whole numbers from the smallest to the largest for each row: with one bit for each they take no more room than the rows. */
const WIDEST = 32;

/**
 * Codes of whole numbers that lie close together, as ids do that were counted up: how many smaller ones there are. undefined
 * for all others. No hash is needed, and the marks of a million numbers fit the cache.
 */
export function rangeCodes(tables: readonly Float64Array[]): IdCodes | undefined {
  const range = rangeOf(tables);
  if (range === undefined) return undefined;
  const marks = new Uint32Array(Math.ceil(range.width / 32));
  for (const values of tables) mark(marks, values, range.least);
  const before = new Int32Array(marks.length);
  let count = 0;
  for (let word = 0; word < marks.length; word++) {
    before[word] = count;
    count += bitsIn(marks[word] ?? 0);
  }
  return { codes: tables.map((values) => ranks(values, range.least, marks, before)), count };
}

interface Range {
  readonly least: number;
  readonly width: number;
}

function rangeOf(tables: readonly Float64Array[]): Range | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let rows = 0;
  for (const values of tables) {
    rows += values.length;
    for (let row = 0; row < values.length; row++) {
      const value = values[row] ?? Number.NaN;
      if (!Number.isSafeInteger(value)) return undefined;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  const width = most - least + 1;
  // Beyond 2^32 a distance would not fit the bits of a shift.
  return width <= WIDEST * rows && width <= 2 ** 32 ? { least, width } : undefined;
}

function mark(marks: Uint32Array, values: Float64Array, least: number): void {
  for (let row = 0; row < values.length; row++) {
    const place = (values[row] ?? Number.NaN) - least;
    marks[place >>> 5] = (marks[place >>> 5] ?? 0) | (1 << (place & 31));
  }
}

/** Of each value the number of marks before its own. @param before the marks before each word. */
function ranks(values: Float64Array, least: number, marks: Uint32Array, before: Int32Array): Int32Array {
  const codes = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const place = (values[row] ?? Number.NaN) - least;
    const lower = (marks[place >>> 5] ?? 0) & ((1 << (place & 31)) - 1);
    codes[row] = (before[place >>> 5] ?? 0) + bitsIn(lower);
  }
  return codes;
}

/** How many of 32 bits are 1 (Warren, Hacker's Delight, 5-1). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
