/** Codes of items: equal items share one, and codes run from 0 to `count` - 1. */
export interface DenseCodes {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Codes of the ids of several tables: two rows, of one table or of two, have equal codes when their ids are equal. */
export interface IdCodes {
  /** One array a table. */
  readonly codes: readonly Int32Array[];
  readonly count: number;
}

/**
 * Numbers items of 64 bits so that equal items get the same code, in no particular order.
 * `words` holds two 32-bit words an item. When the words are only a hash, `equal` tells whether two items with the
 * same words are really the same.
 *
 * A hash table over all items misses the cache at every probe. So the items are first dealt into partitions by their
 * hash, each small enough for a table that stays in the cache.
 */
export function denseCodes(words: Uint32Array, equal?: (a: number, b: number) => boolean): DenseCodes {
  const dealt = deal(words);
  const codes = new Int32Array(dealt.items.length);
  let slots = new Int32Array(1 << 10);
  let count = 0;
  for (let part = 0; part + 1 < dealt.starts.length; part++) {
    const start = dealt.starts[part] ?? 0;
    const end = dealt.starts[part + 1] ?? 0;
    const capacity = capacityFor(end - start);
    if (capacity > slots.length) slots = new Int32Array(capacity);
    const table = slots.subarray(0, capacity).fill(FREE);
    count = codePartition({ ...dealt, start, end, table, equal }, codes, count);
  }
  return { codes, count };
}

const FREE = -1;
const ITEMS_PER_PARTITION = 1 << 14;
const MAX_PARTITION_BITS = 10;

/** Items and their words, moved together so that each partition is one stretch, in the order of the items. */
interface Dealt {
  readonly items: Int32Array;
  readonly words: Uint32Array;
  /** Partition p is the stretch from `starts[p]` to `starts[p + 1]`. */
  readonly starts: Int32Array;
}

interface Partition extends Dealt {
  readonly start: number;
  readonly end: number;
  /** Open addressing: the position of the first item of each distinct value, or FREE. */
  readonly table: Int32Array;
  readonly equal: ((a: number, b: number) => boolean) | undefined;
}

/** Writes the codes of one partition, from `next` on; returns the next unused code. */
function codePartition(partition: Partition, codes: Int32Array, next: number): number {
  const { items, table, start, end } = partition;
  const codesHere = new Int32Array(end - start);
  let unused = next;
  for (let at = start; at < end; at++) {
    const slot = slotOf(partition, at);
    const first = table[slot] ?? FREE;
    if (first === FREE) table[slot] = at;
    const code = first === FREE ? unused++ : (codesHere[first - start] ?? 0);
    codesHere[at - start] = code;
    codes[items[at] ?? 0] = code;
  }
  return unused;
}

/** The slot that holds an item equal to the one at `at`, or the free one where it belongs. */
function slotOf(partition: Partition, at: number): number {
  const { words, table } = partition;
  const mask = table.length - 1;
  let slot = mix(words[2 * at] ?? 0, words[2 * at + 1] ?? 0) & mask;
  while (!isHome(partition, table[slot] ?? FREE, at)) slot = (slot + 1) & mask;
  return slot;
}

/** Whether the item at `at` may stay in a slot that holds `first`. */
function isHome({ words, items, equal }: Partition, first: number, at: number): boolean {
  if (first === FREE) return true;
  if (words[2 * first] !== words[2 * at] || words[2 * first + 1] !== words[2 * at + 1]) return false;
  return equal === undefined || equal(items[first] ?? 0, items[at] ?? 0);
}

function deal(words: Uint32Array): Dealt {
  const count = words.length / 2;
  const bits = partitionBits(count);
  const starts = partitionStarts(words, bits);
  const next = starts.slice();
  const items = new Int32Array(count);
  const dealt = new Uint32Array(words.length);
  for (let item = 0; item < count; item++) {
    const low = words[2 * item] ?? 0;
    const high = words[2 * item + 1] ?? 0;
    const part = topBits(mix(low, high), bits);
    const at = next[part] ?? 0;
    next[part] = at + 1;
    items[at] = item;
    dealt[2 * at] = low;
    dealt[2 * at + 1] = high;
  }
  return { items, words: dealt, starts };
}

function partitionStarts(words: Uint32Array, bits: number): Int32Array {
  const starts = new Int32Array((1 << bits) + 1);
  for (let word = 0; word < words.length; word += 2) {
    const part = topBits(mix(words[word] ?? 0, words[word + 1] ?? 0), bits);
    starts[part + 1] = (starts[part + 1] ?? 0) + 1;
  }
  for (let part = 1; part < starts.length; part++) starts[part] = (starts[part] ?? 0) + (starts[part - 1] ?? 0);
  return starts;
}

function partitionBits(items: number): number {
  return Math.min(MAX_PARTITION_BITS, Math.max(0, Math.ceil(Math.log2(items / ITEMS_PER_PARTITION))));
}

/** The partition of a hash. Two steps, because JavaScript takes a shift by 32 for a shift by 0. */
function topBits(hash: number, bits: number): number {
  return (hash >>> 1) >>> (31 - bits);
}

/** A power of two that leaves at least half of the slots free. */
function capacityFor(items: number): number {
  return 2 ** Math.ceil(Math.log2(2 * items + 2));
}

/** The finalizer of MurmurHash3 over both words; partitions take its top bits, tables its low ones. */
function mix(low: number, high: number): number {
  let hash = low ^ Math.imul(high, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
