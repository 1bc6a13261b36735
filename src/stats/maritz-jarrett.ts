import { incompleteBeta, inverseIncompleteBetaLogit } from "./incomplete-beta.ts";
import { quantile } from "./quantile.ts";
import { firstIndex } from "./sorted-search.ts";
import { weightedQuantile, type WeightedSample } from "./weighted-quantile.ts";

/** Beta mass left out on each side: below what doubles resolve. */
const negligible = 1e-16;

/**
 * Standard error of the type 7 quantile of values sorted ascending: that of the bootstrap with infinitely many
 * replicates, in closed form. The rank of the quantile in a resample follows a beta distribution; value i has the weight
 * of ((i-1)/n, i/n). NaN for fewer than two values. Source: Maritz & Jarrett 1978, JASA 73:194.
 */
export function maritzJarrett(sorted: Float64Array, probability: number): number {
  const n = sorted.length;
  if (n < 2) return Number.NaN;
  const rank = 1 + (n - 1) * probability;
  const shape = { a: rank, b: n - rank + 1 };
  const first = Math.floor(n * betaQuantile(shape, negligible, 1));
  const last = Math.ceil(n * betaQuantile(shape, 1, negligible));
  return standardDeviation(sorted.subarray(first, last), quantile(sorted, probability), (index) =>
    incompleteBeta(shape.a, shape.b, (first + index) / n, (n - first - index) / n),
  );
}

/**
 * The same for values with weights, as if there were `effectiveRows` of them (by default Kish's): value i has the weight of
 * the interval that its share of the weights covers. Equal to maritzJarrett when all weights are. NaN for fewer than two
 * values, and for no more than one effective row.
 */
export function weightedMaritzJarrett(
  sample: WeightedSample,
  probability: number,
  effectiveRows = sample.effectiveRows,
): number {
  const { sorted, cumulative } = sample;
  const n = sorted.length;
  const centre = weightedQuantile(sample, probability);
  if (centre === undefined || n < 2 || !(effectiveRows > 1)) return Number.NaN;
  const rank = 1 + (effectiveRows - 1) * probability;
  const shape = { a: rank, b: effectiveRows - rank + 1 };
  const total = cumulative[n - 1] ?? Number.NaN;
  // The end of the value before, which is 0 for the first.
  const before = (index: number): number => (index === 0 ? 0 : (cumulative[index - 1] ?? Number.NaN));
  const lowest = betaQuantile(shape, negligible, 1) * total;
  const highest = betaQuantile(shape, 1, negligible) * total;
  const first = firstIndex(n, (index) => before(index + 1) >= lowest);
  const last = firstIndex(n, (index) => before(index) >= highest);
  return standardDeviation(sorted.subarray(first, last), centre, (index) => {
    const below = before(first + index);
    return incompleteBeta(shape.a, shape.b, below / total, (total - below) / total);
  });
}

interface Shape {
  readonly a: number;
  readonly b: number;
}

/** p and q are the masses below and above; the larger of the two may be given as 1. */
function betaQuantile({ a, b }: Shape, p: number, q: number): number {
  return 1 / (1 + Math.exp(-inverseIncompleteBetaLogit(a, b, p, q)));
}

/** Of values with weights cumulative(i + 1) - cumulative(i); deviations are taken from `centre` so as not to cancel. */
function standardDeviation(values: Float64Array, centre: number, cumulative: (index: number) => number): number {
  let mean = 0;
  let square = 0;
  let below = cumulative(0);
  for (let index = 0; index < values.length; index++) {
    const upTo = cumulative(index + 1);
    const deviation = (values[index] ?? Number.NaN) - centre;
    mean += (upTo - below) * deviation;
    square += (upTo - below) * deviation * deviation;
    below = upTo;
  }
  return Math.sqrt(Math.max(0, square - mean * mean));
}
