/**
 * Random numbers without a state: number `counter` of stream `stream` under `seed` is a hash of the three, so it does not
 * depend on the order in which rows are visited, on threads, or on how many numbers were drawn before.
 * The hash is two rounds of the 32-bit mixer lowbias32 (C. Wellons, hash-prospector), each keyed with its own half of a
 * key that the seed and the stream determine. Good for resampling, not for secrets.
 */
export interface RandomStream {
  readonly firstKey: number;
  readonly secondKey: number;
}

/** The stream with this number, for an integer seed of up to 53 bits. */
export function randomStream(seed: number, stream: number): RandomStream {
  const low = mix(seed ^ 0x9e3779b9);
  const high = mix(Math.floor(seed / 2 ** 32) ^ low);
  const firstKey = mix(high ^ Math.imul(stream, 0x85ebca6b));
  return { firstKey, secondKey: mix(firstKey + stream + 0xc2b2ae35) };
}

/** 32 random bits, as an integer in [0, 2^32). */
export function bitsAt({ firstKey, secondKey }: RandomStream, counter: number): number {
  return mix(mix(counter ^ firstKey) + secondKey) >>> 0;
}

/** Uniform in [0, 1), with 53 random bits. Uses the bits of the counters 2 · counter and 2 · counter + 1. */
export function uniformAt(stream: RandomStream, counter: number): number {
  const high = bitsAt(stream, 2 * counter) >>> 5;
  const low = bitsAt(stream, 2 * counter + 1) >>> 6;
  return (high * 2 ** 26 + low) / 2 ** 53;
}

/** Poisson with mean 1: how often a row occurs in a bootstrap resample of a large table (Chamandy et al. 2012). */
export function poissonAt(stream: RandomStream, counter: number): number {
  const bits = bitsAt(stream, counter);
  let count = 0;
  while (bits >= (poissonThresholds[count] ?? Infinity)) count++;
  return count;
}

/** 2^32 P(X <= k) for k = 0 … 11; a twelfth event is rarer than 2^-32. */
const poissonThresholds = thresholds();

function thresholds(): readonly number[] {
  const result: number[] = [];
  let probability = Math.exp(-1);
  let cumulative = 0;
  for (let count = 0; count < 12; count++) {
    cumulative += probability;
    probability /= count + 1;
    result.push(cumulative * 2 ** 32);
  }
  return result;
}

/** lowbias32: every input bit flips every output bit with a probability within 0.2 % of one half. */
function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
