import { radixPasses, rankOfHighWord, runAround, wordsOf, type RadixPass, type Run } from "./high-words.ts";

/** A row that lies further than this from its place is left to the native sort, with all that share its high word. */
const longestInsertion = 32;

/** Rows in the order of their values, and the values in that order; moved together so that every pass reads memory in order. */
export interface SortedRows {
  readonly rows: Uint32Array;
  /** Ascending, with 0 for -0. */
  readonly values: Float64Array;
}

/** The permutation that sorts ascending: `values[order[0]]` is the smallest; as sortRows. */
export function sortOrder(values: Float64Array): Uint32Array {
  return sortRows(values).rows;
}

/** What a sort of so many rows needs, and the next one can use again: memory that is new costs as much as a pass over it. */
export interface SortMemory {
  readonly from: SortedRows;
  readonly to: SortedRows;
}

/** Memory for sorts of this many rows. */
export function sortMemory(length: number): SortMemory {
  const rows = (): SortedRows => ({ rows: new Uint32Array(length), values: new Float64Array(length) });
  return { from: rows(), to: rows() };
}

/**
 * Sorts rows ascending by their values. Stable: equal values, also 0 and -0, keep their order. A radix sort as in
 * sortedCopy. Throws a RangeError on NaN, which has no place in an order.
 */
export function sortRows(values: Float64Array): SortedRows {
  const memory = sortMemory(values.length);
  number(memory.from.rows);
  return sortWithin(memory, values);
}

/** The same of rows with the numbers that stand in `from.rows`, whatever they are. The answer is good until the next sort in this memory. */
export function sortWithin(memory: SortMemory, values: Float64Array): SortedRows {
  let { from, to } = memory;
  writePlain(values, from.values);
  for (const pass of radixPasses(from.values)) {
    distribute(from, to, pass);
    [from, to] = [to, from];
  }
  // Whatever its sign bit, NaN is at one end.
  const ends = [from.values[0], from.values[values.length - 1]];
  if (ends.some(Number.isNaN)) throw new RangeError("cannot sort NaN");
  settle(from);
  return from;
}

function number(rows: Uint32Array): Uint32Array {
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return rows;
}

/** 0 for -0. */
function writePlain(values: Float64Array, plain: Float64Array): void {
  for (let row = 0; row < plain.length; row++) plain[row] = (values[row] ?? Number.NaN) + 0;
}

function distribute({ rows, values }: SortedRows, to: SortedRows, { shift, mask, starts }: RadixPass): void {
  const words = wordsOf(values);
  const [movedRows, movedValues] = [to.rows, to.values];
  for (let index = 0; index < rows.length; index++) {
    const digit = (rankOfHighWord(words[2 * index + 1] ?? 0) >>> shift) & mask;
    const place = starts[digit] ?? 0;
    movedRows[place] = rows[index] ?? 0;
    movedValues[place] = values[index] ?? Number.NaN;
    starts[digit] = place + 1;
  }
}

/** Puts rows in order that are so already in the high words of their values. */
function settle(sorted: SortedRows): void {
  const { values } = sorted;
  for (let index = 1; index < values.length; index++) {
    if ((values[index - 1] ?? Number.NaN) > (values[index] ?? Number.NaN)) index = settleAt(sorted, index);
  }
}

/** Puts the row at `index` in order with those before it; answers up to where all are in order after that. */
function settleAt(sorted: SortedRows, index: number): number {
  if (insert(sorted, index)) return index;
  const words = wordsOf(sorted.values);
  const run = runAround(index, sorted.values.length, (at) => words[2 * at + 1] ?? 0);
  sortRun(sorted, run);
  return run.end - 1;
}

/** Moves the row at `index` back to its place among those before it; false, and nothing moved, when that is far. */
function insert({ rows, values }: SortedRows, index: number): boolean {
  const row = rows[index] ?? 0;
  const value = values[index] ?? Number.NaN;
  let place = index - 1;
  while (place > 0 && (values[place - 1] ?? Number.NaN) > value) {
    if (index - place === longestInsertion) return false;
    place--;
  }
  for (let at = index; at > place; at--) {
    rows[at] = rows[at - 1] ?? 0;
    values[at] = values[at - 1] ?? Number.NaN;
  }
  rows[place] = row;
  values[place] = value;
  return true;
}

function sortRun({ rows, values }: SortedRows, { start, end }: Run): void {
  const [ownRows, ownValues] = [rows.slice(start, end), values.slice(start, end)];
  const order = number(new Uint32Array(end - start)).sort(
    (a, b) => (ownValues[a] ?? Number.NaN) - (ownValues[b] ?? Number.NaN),
  );
  for (let place = 0; place < order.length; place++) {
    const own = order[place] ?? 0;
    rows[start + place] = ownRows[own] ?? 0;
    values[start + place] = ownValues[own] ?? Number.NaN;
  }
}
