import { radixPasses, rankOfHighWord, runAround, wordsOf, type RadixPass } from "./high-words.ts";

/** A row that lies further than this from its place is left to the native sort, with all that share its high word. */
const longestInsertion = 32;

/** Row numbers with the ranks of their high words, moved together so that every pass reads memory in order. */
interface Ranked {
  readonly rows: Uint32Array;
  readonly ranks: Uint32Array;
}

/**
 * The permutation that sorts ascending: `values[order[0]]` is the smallest. Stable: equal values, also 0 and -0, keep
 * their order. A radix sort as in sortedCopy. Throws a RangeError on NaN, which has no place in an order.
 */
export function sortOrder(values: Float64Array): Uint32Array {
  const plain = withoutNegativeZero(values);
  let from = ranked(plain);
  let to: Ranked = { rows: new Uint32Array(values.length), ranks: new Uint32Array(values.length) };
  for (const pass of radixPasses(plain)) {
    distribute(from, to, pass);
    [from, to] = [to, from];
  }
  const order = from.rows;
  // Whatever its sign bit, NaN is at one end.
  const ends = [order[0] ?? 0, order[order.length - 1] ?? 0];
  if (ends.some((row) => Number.isNaN(plain[row]))) throw new RangeError("cannot sort NaN");
  settle(order, plain);
  return order;
}

function withoutNegativeZero(values: Float64Array): Float64Array {
  const plain = new Float64Array(values.length);
  for (let row = 0; row < plain.length; row++) plain[row] = (values[row] ?? Number.NaN) + 0;
  return plain;
}

function ranked(values: Float64Array): Ranked {
  const words = wordsOf(values);
  const rows = new Uint32Array(values.length);
  const ranks = new Uint32Array(values.length);
  for (let row = 0; row < rows.length; row++) {
    rows[row] = row;
    ranks[row] = rankOfHighWord(words[2 * row + 1] ?? 0);
  }
  return { rows, ranks };
}

function distribute(from: Ranked, to: Ranked, { shift, mask, starts }: RadixPass): void {
  for (let index = 0; index < from.rows.length; index++) {
    const rank = from.ranks[index] ?? 0;
    const digit = (rank >>> shift) & mask;
    const place = starts[digit] ?? 0;
    to.rows[place] = from.rows[index] ?? 0;
    to.ranks[place] = rank;
    starts[digit] = place + 1;
  }
}

/** Puts rows in order that are so already in the high words of their values. */
function settle(order: Uint32Array, values: Float64Array): void {
  const words = wordsOf(values);
  const valueAt = (index: number): number => values[order[index] ?? 0] ?? Number.NaN;
  const byValueThenRow = (a: number, b: number): number =>
    (values[a] ?? Number.NaN) - (values[b] ?? Number.NaN) || a - b;
  let previous = -Infinity;
  for (let index = 0; index < order.length; index++) {
    const value = valueAt(index);
    if (previous <= value) {
      previous = value;
    } else if (!insert(order, values, index)) {
      const run = runAround(index, order.length, (at) => words[2 * (order[at] ?? 0) + 1] ?? 0);
      order.subarray(run.start, run.end).sort(byValueThenRow);
      index = run.end - 1;
      previous = valueAt(index);
    }
  }
}

/** Moves the row at `index` back to its place among those before it; false, and nothing moved, when that is far. */
function insert(order: Uint32Array, values: Float64Array, index: number): boolean {
  const row = order[index] ?? 0;
  const value = values[row] ?? Number.NaN;
  let place = index - 1;
  while (place > 0 && (values[order[place - 1] ?? 0] ?? Number.NaN) > value) {
    if (index - place === longestInsertion) return false;
    place--;
  }
  for (let at = index; at > place; at--) order[at] = order[at - 1] ?? 0;
  order[place] = row;
  return true;
}
