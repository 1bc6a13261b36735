import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { interpolate } from "./quantile.ts";
import { countAtMost, countBelow } from "./sorted-search.ts";
import { sumOver } from "./sum.ts";
import { zScore } from "./z-score.ts";

interface Replicated {
  readonly value: number;
  /** Ascending, without NaN. */
  readonly draws: Float64Array;
}

/**
 * A value by its bootstrap replicates (percentile method; replicate k of B stands for the probability k / (B + 1)).
 * Beyond the outermost replicates the normal tail of the same standard error goes on, but never inside of them:
 * 400 replicates alone could not reach the small levels that a family of many gates asks for.
 */
export function bootstrapDraws({ value, draws }: Replicated): ConfidenceDistribution {
  const standardError = standardDeviation(draws);
  const count = draws.length;
  const first = draws[0] ?? Number.NaN;
  const last = draws[count - 1] ?? Number.NaN;

  const quantileAt = (probability: number): number => {
    const position = probability * (count + 1) - 1;
    if (position >= 0 && position <= count - 1) return interpolate(draws, position);
    const tail = value + normalQuantile(probability) * standardError;
    return position < 0 ? Math.min(first, tail) : Math.max(last, tail);
  };

  /** The inverse of quantileAt, given how many draws count as lying below x. */
  const probabilityAt = (x: number, below: number): number => {
    const tail = normalCdf(zScore(x - value, standardError));
    if (below === 0) return Math.min(1 / (count + 1), tail);
    if (below === count) return Math.max(count / (count + 1), tail);
    const left = draws[below - 1] ?? Number.NaN;
    const right = draws[below] ?? Number.NaN;
    return (below + (x - left) / (right - left)) / (count + 1);
  };

  return {
    method: "bootstrap",
    value,
    standardError,
    lowerBound: quantileAt,
    upperBound: (alpha) => quantileAt(1 - alpha),
    pAbove: (x) => probabilityAt(x, countAtMost(draws, x)),
    pBelow: (x) => 1 - probabilityAt(x, countBelow(draws, x)),
  };
}

function standardDeviation(values: Float64Array): number {
  const n = values.length;
  if (n < 2) return Number.NaN;
  const mean = sumOver(n, (index) => values[index] ?? Number.NaN) / n;
  return Math.sqrt(sumOver(n, (index) => ((values[index] ?? Number.NaN) - mean) ** 2) / (n - 1));
}
