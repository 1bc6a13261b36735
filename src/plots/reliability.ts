import type { Comparison, Side } from "../align/comparison.ts";
import { forecastsOf } from "../metrics/calibration/forecasts.ts";
import { addTo } from "../stats/add-to.ts";
import { wilson } from "../stats/wilson.ts";
import type { CalibrationBin, ReliabilityPlot } from "./plot.ts";
import { ofSides, type PlotSubject } from "./subject.ts";

const bins = 10;
const alpha = 0.025;

/**
 * How often what the scores foretell happens: of the positive class, or of the class with the highest score, in ten bins (lower, upper] of the
 * probability (scikit-learn `calibration_curve`, which leaves out empty ones too). Rows without a usable score are left out.
 */
export function reliabilityPlots({ comparison }: PlotSubject): readonly ReliabilityPlot[] {
  const { classes, positive } = comparison;
  if (!hasForecasts(comparison)) return [];
  const target = positive === undefined ? undefined : classes[positive];
  return [{ kind: "reliability", target, ...ofSides(comparison, (side) => binsOf(side, comparison)) }];
}

function hasForecasts({ task, candidate: { label, score, scores } }: Comparison): boolean {
  if (label === undefined) return false;
  return (task === "binary" && score !== undefined) || (task === "multiclass" && scores !== undefined);
}

function binsOf(side: Side, comparison: Comparison): readonly CalibrationBin[] {
  const sums = summed(ofPositive(side, comparison) ?? ofTopLabel(side, comparison));
  return Array.from({ length: bins }, (_, bin) => Array.from(sums.subarray(bin * width, (bin + 1) * width)))
    .filter(([rows = 0]) => rows > 0)
    .map(([rows = 0, squares = Number.NaN, predicted = Number.NaN, happened = Number.NaN]) => {
      const observed = happened / rows;
      const effective = (rows * rows) / squares;
      const interval = wilson({ successes: observed * effective, n: effective });
      const [lower, upper] = [interval.lowerBound(alpha), interval.upperBound(alpha)];
      return { rows, predicted: predicted / rows, observed, lower, upper };
    });
}

/** What was foretold of an event, which happened at the rows with this code. */
interface Foretold {
  readonly probability: Float64Array;
  readonly codes: Int32Array | Float64Array | Uint8Array;
  readonly code: number;
  readonly weight: Float64Array | undefined;
}

/** The columns of a binary task as they stand. */
function ofPositive({ score, label, weight }: Side, { positive }: Comparison): Foretold | undefined {
  if (score === undefined || label === undefined || positive === undefined) return undefined;
  return { probability: score, codes: label, code: positive, weight };
}

function ofTopLabel(side: Side, comparison: Comparison): Foretold {
  const { probability, happened, weight } = forecastsOf(side, {}, comparison);
  return { probability, codes: happened, code: 1, weight };
}

/** Of each bin: weight, its squares, and by weight what was foretold and what happened. */
const width = 4;

function summed({ probability, codes, code, weight }: Foretold): Float64Array {
  const sums = new Float64Array(bins * width);
  for (let row = 0; row < probability.length; row++) {
    const foretold = probability[row] ?? Number.NaN;
    if (Number.isNaN(foretold)) continue;
    const own = weight === undefined ? 1 : (weight[row] ?? Number.NaN);
    const start = binOf(foretold) * width;
    addTo(sums, start, own);
    addTo(sums, start + 1, own * own);
    addTo(sums, start + 2, own * foretold);
    if (codes[row] === code) addTo(sums, start + 3, own);
  }
  return sums;
}

const ends = Float64Array.from({ length: bins }, (_, bin) => (bin + 1) / bins);

/** 0.3 lies in the bin that ends there, though 0.3 * 10 may be a little more than 3. */
function binOf(probability: number): number {
  const bin = Math.max(0, Math.ceil(probability * bins) - 1);
  return bin > 0 && probability <= (ends[bin - 1] ?? 0) ? bin - 1 : bin;
}
