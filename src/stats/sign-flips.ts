import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { bitsAt, randomStream } from "./random.ts";
import { sortedCopy } from "./sort.ts";
import { countAtMost, countBelow } from "./sorted-search.ts";
import { sum, sumOver } from "./sum.ts";

interface Paired {
  /** One per unit: query, user or block. In any order, without NaN. */
  readonly differences: Float64Array;
  /** For more units than can be enumerated. */
  readonly seed: number;
}

/** Up to so many units every flip is tried: 32 768 of them take a few milliseconds. */
const enumerable = 15;
const draws = 9999;
/** Relative to the largest difference: closer than this, two means are told apart by rounding only. */
const rounding = 1e-12;

/**
 * Mean of paired differences of few units by the randomisation test (Fisher 1935; for retrieval Smucker, Allan &
 * Carterette 2007): when the mean is x and the models are exchangeable within a unit, each d - x could as well have had the
 * other sign. Turning the signs of some units gives a sum at least as large as the one seen exactly when the mean of the
 * turned d is at most x. So the p-value is the share of the flips for which that holds, and the bounds are order statistics
 * of those means (typical values, Hartigan 1969). All flips of up to 15 units, else 9 999 seeded ones beside the identity
 * (Phipson & Smyth 2010). The standard error is that of a mean. Throws a RangeError on NaN.
 */
export function signFlips({ differences, seed }: Paired): ConfidenceDistribution {
  // Sorted, so that the order of rows decides neither the sums nor which units a draw flips.
  const sorted = sortedCopy(differences);
  const tolerance = rounding * Math.max(...sorted.map(Math.abs));
  let known: Flips | undefined;
  const flips = (): Flips => (known ??= sorted.length <= enumerable ? everyFlip(sorted) : drawnFlips(sorted, seed));
  const mean = sum(sorted) / sorted.length;

  /** How many means a bound at alpha may pass; -1 when alpha is smaller than any p-value. */
  const passable = ({ means, identities }: Flips, alpha: number): number =>
    Math.min(Math.floor(alpha * (means.length + identities) * (1 + rounding) - identities), means.length - 1);
  const share = ({ means, identities }: Flips, beyond: number): number =>
    (identities + beyond) / (identities + means.length);
  /** What a unit that lies at x says is the same either way. */
  const minimum = (x: number): number => {
    const untied = sorted.filter((difference) => Math.abs(difference - x) > tolerance).length;
    return Math.max(2 ** -untied, sorted.length <= enumerable ? 0 : 1 / (draws + 1));
  };

  return {
    method: "sign-flips",
    value: mean,
    standardError: standardErrorOfMean(sorted, mean),
    lowerBound: (alpha) => flips().means[passable(flips(), alpha)] ?? -Infinity,
    upperBound: (alpha) => {
      const { means } = flips();
      const passed = passable(flips(), alpha);
      return passed < 0 ? Infinity : (means[means.length - 1 - passed] ?? Infinity);
    },
    pAbove: (x) => share(flips(), countAtMost(flips().means, x + tolerance)),
    pBelow: (x) => share(flips(), flips().means.length - countBelow(flips().means, x - tolerance)),
    minimumPAbove: minimum,
    minimumPBelow: minimum,
  };
}

interface Flips {
  /** Ascending: the mean of the units that each flip turns. */
  readonly means: Float64Array;
  /** Flips that turn nothing: as extreme as what was seen on either side. */
  readonly identities: number;
}

/** Flip k turns the units at the binary digits of k. */
function everyFlip(values: Float64Array): Flips {
  const flips = 2 ** values.length;
  const sums = new Float64Array(flips);
  const turned = new Uint8Array(flips);
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] ?? Number.NaN;
    const first = 2 ** unit;
    for (let rest = 0; rest < first; rest++) {
      sums[first + rest] = (sums[rest] ?? Number.NaN) + value;
      turned[first + rest] = (turned[rest] ?? 0) + 1;
    }
  }
  return { means: sortedCopy(sums.map((total, flip) => total / (turned[flip] ?? 0)).subarray(1)), identities: 1 };
}

/** Each 32 units share the bits of one hash. */
function drawnFlips(values: Float64Array, seed: number): Flips {
  const stream = randomStream(seed, 0);
  const words = Math.ceil(values.length / 32);
  const means = new Float64Array(draws);
  let filled = 0;
  for (let draw = 0; draw < draws; draw++) {
    let total = 0;
    let turned = 0;
    let bits = 0;
    for (let unit = 0; unit < values.length; unit++) {
      bits = unit % 32 === 0 ? bitsAt(stream, draw * words + unit / 32) : bits >>> 1;
      if ((bits & 1) === 0) continue;
      total += values[unit] ?? Number.NaN;
      turned++;
    }
    if (turned === 0) continue;
    means[filled] = total / turned;
    filled++;
  }
  return { means: sortedCopy(means.subarray(0, filled)), identities: 1 + draws - filled };
}

function standardErrorOfMean(values: Float64Array, mean: number): number {
  const n = values.length;
  if (n < 2) return Number.NaN;
  return Math.sqrt(sumOver(n, (index) => ((values[index] ?? Number.NaN) - mean) ** 2) / (n - 1) / n);
}
