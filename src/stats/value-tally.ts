import { wordsOf } from "./high-words.ts";

/** How often each of a few distinct values occurs. They are told apart by their bits, so that 0 and -0 are two; NaN is none. */
export interface ValueTally {
  /** In order of first appearance. */
  readonly distinct: Float64Array;
  /** How often each of these values was counted, all of which were. */
  readonly countsOf: (distinct: Float64Array) => Uint32Array;
}

/** With fewer rows for each value than this, counting saves nothing. */
const rowsPerValue = 8;
/** A table of more values would not fit the cache. */
const mostValues = 16_384;
/** Room in the table for each value, so that it mostly stands where it is looked for first. */
const slotsPerValue = 4;
/** Values that crowd more than chance lets them have perhaps been chosen to. */
const longestSearch = 64;
/** When more of the first values than this are new, there will be too many. */
const mostNew = 0.9;
/** Both words of a slot without value: the bits of a NaN, which is never looked for. */
const free = -1;
/** Words at a time: a function that is called often is compiled sooner by V8, and better, than one that loops for long. */
const block = 8192;

/** The table, which each tally uses again: a constant of the module, since V8 then knows where it is. Keys are pairs of words, low one first. */
const keys = new Int32Array(2 * slotsPerValue * mostValues);
const counts = new Uint32Array(slotsPerValue * mostValues);
/** The slots that are taken, in the order of first appearance. */
const taken = new Int32Array(mostValues);
/** How many values there are, and how many there may be. */
let [size, most] = [0, 0];
/** How many bits of a hash are left out to have the number of a slot, and the number of the last, all of whose bits are ones. */
let [shift, lastSlot] = [0, 0];

/** Counts the values, or stops when their distinct ones are too many. What it answers is good until the next are counted. */
export function tallyOf(values: Float64Array): ValueTally | undefined {
  clear(Math.min(mostValues, Math.floor(values.length / rowsPerValue)));
  const words = wordsOf(values);
  for (let at = 0; at < words.length; at += block) {
    const end = Math.min(words.length, at + block);
    if (!add(words, at, end) || (end === block && size > (mostNew * block) / 2)) return undefined;
  }
  return { distinct: distinctValues(), countsOf };
}

function clear(room: number): void {
  const bits = Math.ceil(Math.log2(slotsPerValue * Math.max(1, room)));
  [size, most, shift, lastSlot] = [0, room, 32 - bits, 2 ** bits - 1];
  keys.fill(free, 0, 2 * (lastSlot + 1));
  counts.fill(0, 0, lastSlot + 1);
}

function add(words: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 2) {
    const low = words[at] ?? 0;
    const high = words[at + 1] ?? 0;
    let slot = hashOf(low, high) >>> shift;
    if (keys[2 * slot] !== low || keys[2 * slot + 1] !== high) {
      if (isNaNOf(low, high)) continue;
      slot = slotOf(low, high, slot);
      if (slot < 0) return false;
    }
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return true;
}

/** Where a value is counted, looked for from a slot on; -1 when it is new and there is no room for it. */
function slotOf(low: number, high: number, first: number): number {
  for (let step = 0; step < longestSearch; step++) {
    const slot = (first + step) & lastSlot;
    if (keys[2 * slot] === low && keys[2 * slot + 1] === high) return slot;
    if (keys[2 * slot] === free && keys[2 * slot + 1] === free) return take(slot, low, high);
  }
  return -1;
}

function take(slot: number, low: number, high: number): number {
  if (size === most) return -1;
  taken[size++] = slot;
  keys[2 * slot] = low;
  keys[2 * slot + 1] = high;
  return slot;
}

function distinctValues(): Float64Array {
  const distinct = new Float64Array(size);
  const words = wordsOf(distinct);
  for (let index = 0; index < size; index++) {
    const slot = taken[index] ?? 0;
    words[2 * index] = keys[2 * slot] ?? free;
    words[2 * index + 1] = keys[2 * slot + 1] ?? free;
  }
  return distinct;
}

function countsOf(distinct: Float64Array): Uint32Array {
  const words = wordsOf(distinct);
  const found = new Uint32Array(distinct.length);
  for (let index = 0; index < found.length; index++) {
    const low = words[2 * index] ?? 0;
    const high = words[2 * index + 1] ?? 0;
    found[index] = counts[slotOf(low, high, hashOf(low, high) >>> shift)] ?? 0;
  }
  return found;
}

/** Of whole numbers the low word is 0 and of the high one only the upper bits differ: these are to reach the upper bits as well. */
function hashOf(low: number, high: number): number {
  const mixed = Math.imul(low, 0x85eb_ca6b) ^ high;
  return Math.imul(mixed ^ (mixed >>> 15), 0x9e37_79b1);
}

function isNaNOf(low: number, high: number): boolean {
  const fraction = (high & 0xf_ffff) | low;
  return (high & 0x7ff0_0000) === 0x7ff0_0000 && fraction !== 0;
}
