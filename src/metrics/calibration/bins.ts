import { placesAmong } from "../../stats/places-among.ts";
import { quantile } from "../../stats/quantile.ts";
import { sortedCopy } from "../../stats/sort.ts";
import { weightedQuantile, weightedSample } from "../../stats/weighted-quantile.ts";
import type { MetricOptions } from "../options.ts";
import type { Forecasts } from "./forecasts.ts";

/** Forecasts by bins of their probability; what belongs to an empty bin is NaN. */
export interface Bins {
  /** The bin of each row. */
  readonly of: Int32Array;
  /** Share of the weight in each bin. */
  readonly share: Float64Array;
  /** Mean probability in each. */
  readonly expected: Float64Array;
  /** Share of events in each. */
  readonly observed: Float64Array;
  /** Rows of equal weight that each is worth (Kish). */
  readonly effective: Float64Array;
}

/**
 * Puts probabilities into bins (lower, upper], the first with its lower end: of equal width in [0, 1], or between the
 * quantiles (type 7; scikit-learn `calibration_curve`), which hold as many rows each unless probabilities tie.
 */
export function binsOf(forecasts: Forecasts, { bins = 10, binning = "equal_width" }: MetricOptions): Bins {
  const of = binning === "equal_width" ? equalWidth(forecasts, bins) : equalMass(forecasts, bins);
  return summed(forecasts, of, bins);
}

function equalWidth({ probability }: Forecasts, bins: number): Int32Array {
  const edges = Float64Array.from({ length: bins - 1 }, (_, place) => (place + 1) / bins);
  return placesAmong(probability, edges);
}

function equalMass({ probability, weight }: Forecasts, bins: number): Int32Array {
  const levels = Array.from({ length: bins - 1 }, (_, place) => (place + 1) / bins);
  if (weight === undefined) {
    const sorted = sortedCopy(probability);
    return placesAmong(
      probability,
      Float64Array.from(levels, (level) => quantile(sorted, level)),
    );
  }
  const sample = weightedSample(probability, weight);
  return placesAmong(
    probability,
    Float64Array.from(levels, (level) => weightedQuantile(sample, level) ?? Number.NaN),
  );
}

function summed({ probability, happened, weight }: Forecasts, of: Int32Array, bins: number): Bins {
  const sums = { weight: new Float64Array(bins), squares: new Float64Array(bins) };
  const expected = new Float64Array(bins);
  const observed = new Float64Array(bins);
  let total = 0;
  for (let row = 0; row < of.length; row++) {
    const bin = of[row] ?? 0;
    const own = weight === undefined ? 1 : (weight[row] ?? Number.NaN);
    total += own;
    add(sums.weight, bin, own);
    add(sums.squares, bin, own * own);
    add(expected, bin, own * (probability[row] ?? Number.NaN));
    add(observed, bin, own * (happened[row] ?? 0));
  }
  return {
    of,
    share: sums.weight.map((own) => own / total),
    expected: expected.map((sum, bin) => sum / (sums.weight[bin] ?? Number.NaN)),
    observed: observed.map((sum, bin) => sum / (sums.weight[bin] ?? Number.NaN)),
    effective: sums.weight.map((own, bin) => (own * own) / (sums.squares[bin] ?? Number.NaN)),
  };
}

function add(sums: Float64Array, bin: number, value: number): void {
  sums[bin] = (sums[bin] ?? Number.NaN) + value;
}

/** Mean probability less the share of events; NaN in an empty bin. */
export function gapOf({ expected, observed }: Bins, bin: number): number {
  return (expected[bin] ?? Number.NaN) - (observed[bin] ?? Number.NaN);
}

/** Mean over the bins that have rows, by their share. */
export function meanOverBins({ share }: Bins, value: (bin: number) => number): number {
  let sum = 0;
  for (let bin = 0; bin < share.length; bin++) {
    if (share[bin] !== 0) sum += (share[bin] ?? Number.NaN) * value(bin);
  }
  return sum;
}
