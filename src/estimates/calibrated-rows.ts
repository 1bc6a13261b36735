import { type Calibrator, spread } from "./calibrator.ts";
import type { CalibratedRows } from "./estimated-metrics.ts";
import { descending, type Descending } from "./expected-ranking.ts";
import { fitIsotonic, isotonicAt, scoreGrid, type ScoreGrid } from "./isotonic.ts";
import type { ScoredRows } from "./sample.ts";

/** Rows whose metrics are to be estimated, sorted once for all resamples. */
export interface PreparedRows {
  readonly sample: ScoredRows;
  readonly orders: readonly Descending[];
  readonly grids: readonly ScoreGrid[];
}

/** Throws a RangeError on NaN. */
export function prepared(sample: ScoredRows): PreparedRows {
  return { sample, orders: sample.scores.map(descending), grids: sample.scores.map(scoreGrid) };
}

export interface Calibrating {
  /** How often each labelled row of the calibrators counts; undefined: once. */
  readonly labelledTimes?: Uint8Array | undefined;
  /** How often each row to be estimated counts; undefined: once. */
  readonly times?: Uint8Array | undefined;
  /** Calibrates also where the scores are taken as they are: of a resample, that shows how sure these are. */
  readonly always?: boolean;
}

/**
 * The rows with calibrated probabilities. Of several classes they are divided by their sum, or all alike where that is 0.
 */
export function calibratedRows(
  { sample, orders, grids }: PreparedRows,
  calibrators: readonly Calibrator[],
  { labelledTimes, times, always = false }: Calibrating = {},
): CalibratedRows {
  const raw = calibrators.map(({ grid, isPositive, calibrates }, index) => {
    const { scores = new Float64Array(0), place = new Uint32Array(0) } = grids[index] ?? {};
    const isTaken = !calibrates && !always;
    return spread(isTaken ? scores : isotonicAt(fitIsotonic(grid, isPositive, labelledTimes), scores), place);
  });
  return { sample, orders, times, probabilities: raw.length === 1 ? raw : normalized(raw) };
}

function normalized(raw: readonly Float64Array[]): readonly Float64Array[] {
  const rows = raw[0]?.length ?? 0;
  const sums = new Float64Array(rows);
  for (const values of raw) for (let row = 0; row < rows; row++) sums[row] = (sums[row] ?? 0) + (values[row] ?? 0);
  return raw.map((values) => {
    const shares = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const sum = sums[row] ?? 0;
      shares[row] = sum === 0 ? 1 / raw.length : (values[row] ?? 0) / sum;
    }
    return shares;
  });
}
