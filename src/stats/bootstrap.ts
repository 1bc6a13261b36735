import { poissonAt, randomStream, type RandomStream } from "./random.ts";
import { sortOrder } from "./sort-order.ts";
import { sortedCopy } from "./sort.ts";

export interface QuantileDifference {
  /** In any order, without NaN. */
  readonly reference: Float64Array;
  /** In any order, without NaN; when paired, row i belongs to row i of the reference. */
  readonly candidate: Float64Array;
  readonly probability: number;
  /** Default 400. */
  readonly replicates?: number;
  /** A 53-bit integer; the same seed gives the same draws. */
  readonly seed: number;
  /** Whether both sides of a row enter a resample together. */
  readonly paired: boolean;
}

/**
 * Bootstrap replicates, sorted ascending, of the difference of a type 7 quantile, candidate less reference. A row enters
 * replicate b as often as its Poisson(1) number from the hash of (seed, b, row) says, so the draws do not depend on any
 * order. Costs replicates × rows; for large samples prefer maritzJarrett. A replicate that happens to draw no row of a
 * side is left out. Throws a RangeError when paired sides differ in length, and on NaN.
 */
export function bootstrapQuantileDifference(input: QuantileDifference): Float64Array {
  const { reference, candidate, replicates = 400, seed, paired } = input;
  if (paired && reference.length !== candidate.length) throw new RangeError("paired samples differ in length");
  const before = ordered(reference);
  const after = ordered(candidate);
  const draws = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const shared = randomStream(seed, 2 * replicate);
    const own = paired ? shared : randomStream(seed, 2 * replicate + 1);
    const change = resampled(after, input.probability, own) - resampled(before, input.probability, shared);
    draws[replicate] = change;
  }
  return sortedCopy(draws.filter((draw) => !Number.isNaN(draw)));
}

/** A sample in ascending order, with the row that each value came from and room for the weights of a resample. */
interface OrderedSample {
  readonly values: Float64Array;
  readonly rows: Uint32Array;
  readonly weights: Uint8Array;
}

function ordered(sample: Float64Array): OrderedSample {
  const rows = sortOrder(sample);
  const values = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) values[index] = sample[rows[index] ?? 0] ?? Number.NaN;
  return { values, rows, weights: new Uint8Array(rows.length) };
}

/** The type 7 quantile of one resample; NaN when it is empty. */
function resampled({ values, rows, weights }: OrderedSample, probability: number, stream: RandomStream): number {
  let drawn = 0;
  for (let index = 0; index < rows.length; index++) {
    const weight = poissonAt(stream, rows[index] ?? 0);
    weights[index] = weight;
    drawn += weight;
  }
  const position = (drawn - 1) * probability;
  const whole = Math.floor(position);
  const below = indexOfRank(weights, whole);
  const above = position === whole ? below : indexOfRank(weights, whole + 1);
  const lower = values[below] ?? Number.NaN;
  const upper = values[above] ?? Number.NaN;
  return lower === upper ? lower : lower + (upper - lower) * (position - whole);
}

/** The index of the value of rank `rank` (from 0) when value i is repeated weights[i] times; the length when there is none. */
function indexOfRank(weights: Uint8Array, rank: number): number {
  let seen = 0;
  for (let index = 0; index < weights.length; index++) {
    seen += weights[index] ?? 0;
    if (seen > rank) return index;
  }
  return weights.length;
}
