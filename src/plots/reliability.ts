import type { Comparison, Side } from "../align/comparison.ts";
import { forecastsOf } from "../metrics/calibration/forecasts.ts";
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
  const occurring = Array.from({ length: bins }, (_, bin) => bin).filter((bin) => (sums.rows[bin] ?? 0) > 0);
  return occurring.map((bin) => binAt(sums, bin));
}

function binAt(sums: Sums, bin: number): CalibrationBin {
  const at = (of: Float64Array): number => of[bin] ?? Number.NaN;
  const rows = at(sums.rows);
  const observed = at(sums.happened) / rows;
  const effective = (rows * rows) / at(sums.squares);
  const interval = wilson({ successes: observed * effective, n: effective });
  const [lower, upper] = [interval.lowerBound(alpha), interval.upperBound(alpha)];
  return { rows, predicted: at(sums.predicted) / rows, observed, lower, upper };
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

/** Sums of each bin. */
interface Sums {
  readonly rows: Float64Array;
  readonly squares: Float64Array;
  readonly predicted: Float64Array;
  readonly happened: Float64Array;
}

/** Of rows of one weight the squares are the rows. */
function summed({ probability, codes, code, weight }: Foretold): Sums {
  const [rows, predicted, happened] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
  const squares = weight === undefined ? rows : new Float64Array(bins);
  for (let row = 0; row < probability.length; row++) {
    const foretold = probability[row] ?? Number.NaN;
    if (Number.isNaN(foretold)) continue;
    const own = weight === undefined ? 1 : (weight[row] ?? Number.NaN);
    const bin = binOf(foretold);
    add(rows, bin, own);
    add(predicted, bin, own * foretold);
    add(happened, bin, codes[row] === code ? own : 0);
    if (weight !== undefined) add(squares, bin, own * own);
  }
  return { rows, squares, predicted, happened };
}

/** Not shared with other files: the bundle calls what it imports by way of a getter, which is slow in a loop over rows. */
function add(sums: Float64Array, bin: number, value: number): void {
  sums[bin] = (sums[bin] ?? Number.NaN) + value;
}

const ends = Float64Array.from({ length: bins }, (_, bin) => (bin + 1) / bins);

/** 0.3 lies in the bin that ends there, though 0.3 * 10 may be a little more than 3. */
function binOf(probability: number): number {
  const bin = Math.max(0, Math.ceil(probability * bins) - 1);
  return bin > 0 && probability <= (ends[bin - 1] ?? 0) ? bin - 1 : bin;
}
