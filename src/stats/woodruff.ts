import { binomialCdf, binomialSurvival } from "./binomial.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { weightedMaritzJarrett } from "./maritz-jarrett.ts";
import { countAtMost, countBelow, firstIndex } from "./sorted-search.ts";
import { weightedQuantile, type WeightedSample } from "./weighted-quantile.ts";

export interface WoodruffQuantile {
  readonly sample: WeightedSample;
  readonly probability: number;
  /** Where rows are clustered, by effectiveRowsOfShare; default: those of the sample. */
  readonly effectiveRows?: number;
  /** By weightedMaritzJarrett, where it is known already. */
  readonly standardError?: number;
}

/**
 * One quantile of weighted or clustered rows: the bounds are the values at the confidence bounds of the weighted share
 * below it (Woodruff 1952, JASA 47:635), and these are exact ones for the effective number of rows (Korn & Graubard 1998).
 * With equal weights and no clusters the same as orderStatistics. A bound beyond the sample is infinite.
 */
export function woodruff(input: WoodruffQuantile): ConfidenceDistribution {
  const { sample, probability, standardError } = input;
  const { sorted } = sample;
  const n = input.effectiveRows ?? sample.effectiveRows;
  // In rows: how many of the effective ones come before the value at `index`.
  const rowsBefore = effectiveRowsBefore(sample, n);
  const lower = (alpha: number): number =>
    firstIndex(sorted.length, (index) => binomialCdf(rowsBefore(index), n, probability) > alpha) - 1;
  const upper = (alpha: number): number =>
    firstIndex(sorted.length, (index) => binomialSurvival(rowsBefore(index + 1) - 1, n, probability) <= alpha);
  return {
    method: "woodruff",
    value: weightedQuantile(sample, probability) ?? Number.NaN,
    get standardError() {
      return standardError ?? weightedMaritzJarrett(sample, probability, n);
    },
    lowerBound: (alpha) => sorted[lower(alpha)] ?? -Infinity,
    upperBound: (alpha) => sorted[upper(alpha)] ?? Infinity,
    pAbove: (x) => binomialCdf(rowsBefore(countAtMost(sorted, x)), n, probability),
    pBelow: (x) => binomialSurvival(rowsBefore(countBelow(sorted, x)) - 1, n, probability),
  };
}

function effectiveRowsBefore({ cumulative }: WeightedSample, effectiveRows: number): (index: number) => number {
  const total = cumulative[cumulative.length - 1] ?? Number.NaN;
  return (index) => (index === 0 ? 0 : effectiveRows * ((cumulative[index - 1] ?? Number.NaN) / total));
}
