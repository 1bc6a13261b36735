import { radixPasses, rankOfHighWord, runAround, wordsOf, type RadixPass } from "./high-words.ts";
import { tallyOf } from "./value-tally.ts";

/** Below this the native sort is as fast as the passes over the histograms. */
const radixFrom = 5000;
/** Memory that is new costs as much as a pass, so that up to this many values are sorted by way of the same array each time. */
const mostSpared = 16_000_000;
/** A value that lies further than this from its place is left to the native sort, with all that share its high word. */
const longestInsertion = 32;

/** The values in ascending order, in a new array; as sortOwned. */
export function sortedCopy(values: Float64Array): Float64Array {
  return sortOwned(values.slice());
}

/**
 * Puts the values in ascending order where they stand, and answers with them. -0 comes before 0.
 * Of few distinct values each is counted, and written as often. For others a radix sort on the high 32 bits of the doubles leaves only
 * values that agree in those bits to be put in order: several times as fast as the native sort. Throws a RangeError on NaN,
 * which has no place in an order.
 */
export function sortOwned(values: Float64Array): Float64Array {
  sortAny(values);
  refuseNaN(values);
  return values;
}

/** The same, but answers with those alone that are finite, and takes any others. */
export function sortFinite(values: Float64Array): Float64Array {
  sortAny(values);
  let [start, end] = [0, values.length];
  while (start < end && !Number.isFinite(values[start])) start++;
  while (end > start && !Number.isFinite(values[end - 1])) end--;
  return values.subarray(start, end);
}

/** Puts NaN to either end, as its bits will have it. */
function sortAny(values: Float64Array): void {
  if (values.length < radixFrom) values.sort();
  else if (!sortByCounting(values)) radixSorted(values);
}

/** Sorts values of which few are distinct; false, and nothing moved, for any others. */
function sortByCounting(values: Float64Array): boolean {
  const tally = tallyOf(values);
  if (tally === undefined) return false;
  const { distinct } = tally;
  if (distinct.length < radixFrom) distinct.sort();
  else radixSorted(distinct);
  const counts = tally.countsOf(distinct);
  let end = 0;
  for (let index = 0; index < distinct.length; index++) {
    const start = end;
    end += counts[index] ?? 0;
    values.fill(distinct[index] ?? Number.NaN, start, end);
  }
  values.fill(Number.NaN, end);
  return true;
}

function radixSorted(values: Float64Array): void {
  let from = values;
  let to = spare(values.length);
  for (const pass of radixPasses(from)) {
    distribute(from, to, pass);
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  settle(values);
}

let spared = new Float64Array();

function spare(length: number): Float64Array {
  if (length > mostSpared) return new Float64Array(length);
  if (spared.length < length) spared = new Float64Array(length);
  return spared.subarray(0, length);
}

/** Whatever its sign bit, NaN is at one end. */
function refuseNaN(sorted: Float64Array): void {
  if (Number.isNaN(sorted[0]) || Number.isNaN(sorted[sorted.length - 1])) throw new RangeError("cannot sort NaN");
}

function distribute(from: Float64Array, to: Float64Array, { shift, mask, starts }: RadixPass): void {
  const words = wordsOf(from);
  for (let index = 0; index < from.length; index++) {
    const digit = (rankOfHighWord(words[2 * index + 1] ?? 0) >>> shift) & mask;
    const place = starts[digit] ?? 0;
    to[place] = from[index] ?? Number.NaN;
    starts[digit] = place + 1;
  }
}

/**
 * Puts values in order that are so already in their high words. Each is compared with its neighbour where it stands: V8 boxes a
 * double that is carried from turn to turn and may come from elsewhere, which costs more than all the rest.
 */
function settle(values: Float64Array): void {
  for (let index = 1; index < values.length; index++) {
    if ((values[index - 1] ?? Number.NaN) > (values[index] ?? Number.NaN)) index = settleAt(values, index);
  }
}

/** Puts the value at `index` in order with those before it; answers up to where all are in order after that. */
function settleAt(values: Float64Array, index: number): number {
  if (insert(values, index)) return index;
  const words = wordsOf(values);
  const run = runAround(index, values.length, (at) => words[2 * at + 1] ?? 0);
  values.subarray(run.start, run.end).sort();
  return run.end - 1;
}

/** Moves the value at `index` back to its place among those before it; false, and nothing moved, when that is far. */
function insert(values: Float64Array, index: number): boolean {
  const value = values[index] ?? Number.NaN;
  let place = index - 1;
  while (place > 0 && (values[place - 1] ?? Number.NaN) > value) {
    if (index - place === longestInsertion) return false;
    place--;
  }
  for (let at = index; at > place; at--) values[at] = values[at - 1] ?? Number.NaN;
  values[place] = value;
  return true;
}
