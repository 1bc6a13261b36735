import type { Comparison } from "../align/comparison.ts";
import { denseCodes } from "../align/dense-codes.ts";
import { readIds } from "../align/ids.ts";
import type { ColumnRoles } from "../align/schema.ts";
import { hashText } from "../align/text-hash.ts";
import { bitsAt, randomStream } from "../stats/random.ts";
import type { Table } from "../table/table.ts";
import type { Feature } from "./feature.ts";

/** Positions of the compared rows, ascending: those that are searched, and those on which what is found is tested. */
export interface Halves {
  readonly search: Int32Array;
  readonly test: Int32Array;
}

/** Two words of 32 bits for each compared row, at 2 · row and 2 · row + 1. */
type RowHashes = Uint32Array;

/** The stream of random numbers that is set aside for this use. */
const STREAM = 0x5011ce;

/** Deals rows into halves by their hashes. @param usable rows without a loss (NaN) are in neither half. */
export function halvesBy(hashes: RowHashes, usable: Float64Array, seed: number): Halves {
  const stream = randomStream(seed, STREAM);
  const search = new Int32Array(usable.length);
  const test = new Int32Array(usable.length);
  let searched = 0;
  let tested = 0;
  for (let row = 0; row < usable.length; row++) {
    if (Number.isNaN(usable[row])) continue;
    const high = bitsAt(stream, (hashes[2 * row] ?? 0) ^ bitsAt(stream, hashes[2 * row + 1] ?? 0)) >>> 31;
    if (high === 0) search[searched++] = row;
    else test[tested++] = row;
  }
  return { search: search.subarray(0, searched), test: test.subarray(0, tested) };
}

/**
 * Hashes of the group of each row, or of its id, so that a row is in the same half in whatever order the file is; undefined
 * when the file names neither.
 */
export async function hashesOfIds(
  table: Table,
  { candidate }: Comparison,
  { cluster, id }: ColumnRoles,
): Promise<RowHashes | undefined> {
  // Rows of one group are alike: in different halves they would let what was found confirm itself.
  const names = [cluster ?? id ?? []].flat();
  if (names.length === 0 || names.some((name) => !table.columns.includes(name))) return undefined;
  const { text } = await readIds(table, names);
  const hashes = new Uint32Array(2 * candidate.rows);
  for (let row = 0; row < candidate.rows; row++) hashText(text(candidate.tableRows[row] ?? 0), hashes, 2 * row);
  return hashes;
}

/**
 * Hashes of what the search sees of each row, where rows have no ids, and of how many rows like it came before: rows
 * that look the same are the same to the search, so the order of the file does not matter here either.
 */
export function hashesOfContent(
  features: readonly Feature[],
  losses: Float64Array,
  weight: Float64Array | undefined,
): RowHashes {
  const hashes = new Uint32Array(losses.slice().buffer);
  if (weight !== undefined) mixIn(hashes, new Uint32Array(weight.slice().buffer));
  for (const [column, { codes }] of features.entries()) {
    const stream = randomStream(column, STREAM);
    for (let row = 0; row < codes.length; row++) {
      const word = 2 * row + (column & 1);
      hashes[word] = bitsAt(stream, (hashes[word] ?? 0) ^ bitsAt(stream, codes[row] ?? 0));
    }
  }
  const { codes, count } = denseCodes(hashes);
  const before = new Int32Array(count);
  const counter = randomStream(features.length, STREAM);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    const repeats = before[code] ?? 0;
    before[code] = repeats + 1;
    hashes[2 * row] = (hashes[2 * row] ?? 0) ^ bitsAt(counter, repeats);
  }
  return hashes;
}

function mixIn(hashes: RowHashes, words: Uint32Array): void {
  const stream = randomStream(0, STREAM);
  for (let word = 0; word < hashes.length; word++) {
    hashes[word] = (hashes[word] ?? 0) ^ bitsAt(stream, words[word] ?? 0);
  }
}
