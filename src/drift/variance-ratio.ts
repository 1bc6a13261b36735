import { fSurvival } from "../stats/f-distribution.ts";
import { normalQuantile } from "../stats/normal.ts";
import { quantile } from "../stats/quantile.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { momentsOf, unitOf } from "./moments.ts";
import type { Moments } from "./moments.ts";
import { withEnoughSorted } from "./sorted-sides.ts";

export const varianceRatio: DriftMethod = {
  name: "variance_ratio",
  title: "Change of spread",
  description:
    "By how much the standard deviation of one file is larger than that of the other: 0.2 is 20 % wider or narrower. " +
    "Sees a change of spread and nothing else. Missing values and those that are not finite numbers do not enter.",
  definition:
    "Larger over smaller standard deviation of the finite values, less 1. The p-value is that of Brown and Forsythe, " +
    'scipy.stats.levene(center="median"), which long tails do not mislead (Brown & Forsythe 1974); a value that fills half ' +
    "of the rows may. Noise from the variance (κ−1)(1/n+1/m)/4 of the logarithm of the ratio, with κ the kurtosis of both " +
    "files about their own means (Layard 1973): too low for long tails, where the p-value decides.",
  kinds: ["numeric"],
  judged: "value",
  defaultMax: 0.2,
  finish: (summary) => withEnoughSorted(summary, 3, ratioOfSpreads),
};

function ratioOfSpreads(reference: Float64Array, candidate: Float64Array): DriftValue {
  const unit = unitOf(reference, candidate);
  const before = momentsOf(reference, unit);
  const after = momentsOf(candidate, unit);
  const [less, more] = [deviation(before), deviation(after)].toSorted((a, b) => a - b);
  if (more === 0) return { value: 0, noise95: 0, excess: 0, pValue: 1 };
  const value = (more ?? Number.NaN) / (less ?? Number.NaN) - 1;
  if (!Number.isFinite(value)) return unbounded(reference, candidate);
  const error = Math.sqrt(((kurtosis(before, after) - 1) * (1 / before.count + 1 / after.count)) / 4);
  return {
    value,
    noise95: Math.expm1(normalQuantile(0.975) * error),
    excess: Math.max(0, value - Math.expm1(Math.sqrt(2 / Math.PI) * error)),
    pValue: value === 0 ? 1 : brownForsythe(aboutMedian(reference, unit), aboutMedian(candidate, unit)),
  };
}

function unbounded(reference: Float64Array, candidate: Float64Array): DriftValue {
  for (const [which, sorted] of [
    ["reference", reference],
    ["candidate", candidate],
  ] as const) {
    if (sorted[0] === sorted.at(-1)) {
      return unmeasured("constant", `The ${which} has a single value, so that the ratio of the spreads is not finite.`);
    }
  }
  return unmeasured("overflow", "The spreads are too far apart for their ratio to be a finite number.");
}

function deviation({ squares, count }: Moments): number {
  return Math.sqrt(squares / (count - 1));
}

/** Of both sides about their own means. */
function kurtosis(before: Moments, after: Moments): number {
  const squares = before.squares + after.squares;
  return ((before.fourths + after.fourths) / squares / squares) * (before.count + after.count);
}

/** Distances from the median: their mean, and the sum of their squares about it. */
type Distances = Omit<Moments, "fourths">;

function aboutMedian(sorted: Float64Array, unit: number): Distances {
  const count = sorted.length;
  const median = quantile(sorted, 0.5);
  let sum = 0;
  for (let index = 0; index < count; index++) sum += Math.abs((sorted[index] ?? Number.NaN) - median) / unit;
  const mean = sum / count;
  let squares = 0;
  for (let index = 0; index < count; index++) {
    const apart = Math.abs((sorted[index] ?? Number.NaN) - median) / unit - mean;
    squares += apart * apart;
  }
  return { count, mean, squares };
}

/** The one-way analysis of variance of the distances from the median, for two files. */
function brownForsythe(before: Distances, after: Distances): number {
  const between = ((after.mean - before.mean) ** 2 * before.count * after.count) / (before.count + after.count);
  const degrees = before.count + after.count - 2;
  const within = before.squares + after.squares;
  return between === 0 ? 1 : fSurvival((between / within) * degrees, 1, degrees);
}
