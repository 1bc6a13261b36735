import { interpolate } from "./quantile.ts";
import { sortOwned } from "./sort.ts";
import { countAtMost, countBelow } from "./sorted-search.ts";

const buckets = 4096;

/**
 * Values of which only those near to what is asked for are put in order: they are dealt into buckets of equal width once, in a third
 * of the time of a sort, and a bucket is sorted when a question falls into it. What it says is to the last bit what sorted values
 * say. Throws a RangeError on NaN, which has no place in an order.
 */
export class PartlySorted {
  readonly length: number;
  readonly #values: Float64Array;
  /** Where each bucket begins, and where the last ends. */
  readonly #starts: Uint32Array;
  readonly #scale: Scale;
  readonly #isSorted = new Uint8Array(buckets);

  constructor(values: Float64Array) {
    this.length = values.length;
    this.#scale = scaleOf(values);
    this.#starts = startsOf(values, this.#scale);
    this.#values = dealt(values, this.#starts, this.#scale);
  }

  /** The value at this place of the order, from 0; NaN beyond the ends. */
  at(rank: number): number {
    if (!(rank >= 0 && rank < this.length)) return Number.NaN;
    const bucket = lastStartUpTo(this.#starts, rank);
    return this.#sorted(bucket)[rank - (this.#starts[bucket] ?? 0)] ?? Number.NaN;
  }

  /** How many values are below x. */
  countBelow(x: number): number {
    const bucket = bucketOf(x, this.#scale);
    return (this.#starts[bucket] ?? 0) + countBelow(this.#sorted(bucket), x);
  }

  /** How many values are at most x. */
  countAtMost(x: number): number {
    const bucket = bucketOf(x, this.#scale);
    return (this.#starts[bucket] ?? 0) + countAtMost(this.#sorted(bucket), x);
  }

  /** Type 7, as `quantile` of the sorted values; NaN when there are none. */
  quantile(probability: number): number {
    const position = (this.length - 1) * probability;
    const below = Math.floor(position);
    return interpolate(Float64Array.of(this.at(below), this.at(below + 1)), position - below);
  }

  #sorted(bucket: number): Float64Array {
    const values = this.#values.subarray(this.#starts[bucket], this.#starts[bucket + 1]);
    if (this.#isSorted[bucket] === 0) {
      sortOwned(values);
      this.#isSorted[bucket] = 1;
    }
    return values;
  }
}

/** The finite ends, and buckets for each unit between them. */
interface Scale {
  readonly low: number;
  readonly high: number;
  readonly rate: number;
}

function scaleOf(values: Float64Array): Scale {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (value < low && value !== Number.NEGATIVE_INFINITY) low = value;
    if (value > high && value !== Number.POSITIVE_INFINITY) high = value;
  }
  const rate = buckets / (high - low);
  // Values that are all but equal, or too far apart for a double, share one bucket.
  return { low, high, rate: Number.isFinite(rate) && rate > 0 ? rate : 0 };
}

/** Rounding never puts a larger value into a lower bucket. NaN would be in the first. */
function bucketOf(value: number, { low, high, rate }: Scale): number {
  if (value >= high) return buckets - 1;
  return value > low ? Math.min(buckets - 1, Math.floor((value - low) * rate)) : 0;
}

function startsOf(values: Float64Array, scale: Scale): Uint32Array {
  const starts = new Uint32Array(buckets + 1);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) throw new RangeError("cannot order NaN");
    const end = bucketOf(value, scale) + 1;
    starts[end] = (starts[end] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  return starts;
}

function dealt(values: Float64Array, starts: Uint32Array, scale: Scale): Float64Array {
  const next = starts.slice();
  const inBuckets = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    const bucket = bucketOf(value, scale);
    const place = next[bucket] ?? 0;
    inBuckets[place] = value;
    next[bucket] = place + 1;
  }
  return inBuckets;
}

/** Of buckets without values the last one that begins there, which has the value. */
function lastStartUpTo(starts: Uint32Array, rank: number): number {
  let low = 0;
  let high = buckets - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= rank) low = middle;
    else high = middle - 1;
  }
  return low;
}
