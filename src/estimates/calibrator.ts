import { bitsAt, randomStream } from "../stats/random.ts";
import { sortOrder } from "../stats/sort-order.ts";
import { fitIsotonic, isotonicAt, scoreGrid, type Isotonic, type ScoreGrid } from "./isotonic.ts";
import type { Labelled } from "./sampling-error.ts";

/** What makes probabilities of the scores of one class. */
export interface Calibrator {
  readonly grid: ScoreGrid;
  readonly isPositive: Uint8Array;
  /** Whether scores are calibrated, or taken as the probabilities that they say they are. */
  readonly calibrates: boolean;
  /** Expected calibration error of left-out labelled rows, before and after; undefined where nothing can be gained. */
  readonly errors: { readonly before: number; readonly after: number } | undefined;
}

/** One calibrator for each class that is looked at. @param force decides instead of the labelled rows. */
export function calibratorsOf(
  { sample, positives, units }: Labelled,
  seed: number,
  force?: boolean,
): readonly Calibrator[] {
  return positives.map((isPositive, index) => {
    const scores = sample.scores[index] ?? new Float64Array(0);
    const grid = scoreGrid(scores);
    const errors = calibrationErrors({ scores, grid, isPositive, unitOf: units.unitOf }, seed);
    const calibrates = force ?? (errors !== undefined && errors.before > errors.after);
    return { grid, isPositive, calibrates, errors };
  });
}

interface LabelledScores {
  readonly scores: Float64Array;
  readonly grid: ScoreGrid;
  readonly isPositive: Uint8Array;
  readonly unitOf: Uint32Array;
}

const splits = 10;
const heldOut = 0.1;
const bins = 10;

/**
 * Error of the scores as they are and after isotonic calibration, over ten splits that hold out a tenth of each class, all
 * held-out rows together in ten bins of equal size (NannyML; its splits are drawn by scikit-learn, these by a hash).
 */
function calibrationErrors(labelled: LabelledScores, seed: number): Calibrator["errors"] {
  const { scores, isPositive } = labelled;
  const members = isPositive.reduce((sum, flag) => sum + flag, 0);
  if (members === 0 || members === scores.length) return undefined;
  const told: HeldOut[] = [];
  for (let split = 0; split < splits; split++) told.push(heldOutOf(labelled, randomDraw(labelled, seed, split)));
  const all = joined(told);
  return { before: equalMassError(all.raw, all.isPositive), after: equalMassError(all.calibrated, all.isPositive) };
}

/** 0 for rows that are held out, 1 for the others: of each class the tenth with the smallest hashes. */
function randomDraw({ isPositive, unitOf }: LabelledScores, seed: number, split: number): Uint8Array {
  const stream = randomStream(seed, split);
  const times = new Uint8Array(isPositive.length).fill(1);
  for (const own of [0, 1]) {
    const rows = rowsWith(isPositive, own);
    const keys = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at++) keys[at] = bitsAt(stream, unitOf[rows[at] ?? 0] ?? 0);
    const order = sortOrder(keys);
    const held = Math.round(heldOut * rows.length);
    for (let at = 0; at < held; at++) times[rows[order[at] ?? 0] ?? 0] = 0;
  }
  return times;
}

/** Rows at which the flag is `own`. */
function rowsWith(flags: Uint8Array, own: number): Uint32Array {
  const rows = new Uint32Array(flags.length);
  let count = 0;
  for (let row = 0; row < flags.length; row++) if (flags[row] === own) rows[count++] = row;
  return rows.slice(0, count);
}

interface HeldOut {
  readonly raw: Float64Array;
  readonly calibrated: Float64Array;
  readonly isPositive: Uint8Array;
}

function heldOutOf({ scores, grid, isPositive }: LabelledScores, times: Uint8Array): HeldOut {
  const rows = rowsWith(times, 0);
  const raw = Float64Array.from(rows, (row) => scores[row] ?? Number.NaN);
  return {
    raw,
    calibrated: calibrated(fitIsotonic(grid, isPositive, times), raw),
    isPositive: Uint8Array.from(rows, (row) => isPositive[row] ?? 0),
  };
}

function joined(parts: readonly HeldOut[]): HeldOut {
  const rows = parts.reduce((sum, { raw }) => sum + raw.length, 0);
  const all = { raw: new Float64Array(rows), calibrated: new Float64Array(rows), isPositive: new Uint8Array(rows) };
  let at = 0;
  for (const part of parts) {
    all.raw.set(part.raw, at);
    all.calibrated.set(part.calibrated, at);
    all.isPositive.set(part.isPositive, at);
    at += part.raw.length;
  }
  return all;
}

/** Mean over bins of equal size, by score, of the distance between the mean score and the share of positives. */
function equalMassError(scores: Float64Array, isPositive: Uint8Array): number {
  const order = sortOrder(scores);
  const width = Math.max(1, Math.floor(order.length / bins));
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const end = bin === bins - 1 ? order.length : Math.min(order.length, (bin + 1) * width);
    let difference = 0;
    for (let at = bin * width; at < end; at++) {
      const row = order[at] ?? 0;
      difference += (scores[row] ?? 0) - (isPositive[row] ?? 0);
    }
    error += Math.abs(difference) / order.length;
  }
  return error;
}

/** The function at scores in any order. */
function calibrated(isotonic: Isotonic, scores: Float64Array): Float64Array {
  const grid = scoreGrid(scores);
  const values = isotonicAt(isotonic, grid.scores);
  return spread(values, grid.place);
}

/** The value of each row, by its place among the distinct scores. */
export function spread(values: Float64Array, place: Uint32Array): Float64Array {
  const found = new Float64Array(place.length);
  for (let row = 0; row < found.length; row++) found[row] = values[place[row] ?? 0] ?? Number.NaN;
  return found;
}
