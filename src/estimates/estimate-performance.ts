import type { Comparison, Side } from "../align/comparison.ts";
import { estimated, notEstimated, type Estimate, type Measured, type Reason } from "../metrics/estimate.ts";
import { type CalibratedRows, type EstimatedMetric, estimatedMetrics } from "./estimated-metrics.ts";
import { type Calibrator, calibratorsOf } from "./calibrator.ts";
import { calibratedRows, prepared } from "./calibrated-rows.ts";
import { type Draws, drawsOf, spreadOf } from "./estimate-draws.ts";
import type { EstimatedSide, EstimatedSides } from "./estimated-side.ts";
import { expectedConfusion } from "./expected-confusion.ts";
import { descending } from "./expected-ranking.ts";
import { type LabelledSide, labelledSide } from "./labelled-side.ts";
import { type ScoredRows, scoredRows } from "./sample.ts";
import { samplingError } from "./sampling-error.ts";

/** Whose labelled rows show what a score is worth. */
export type CalibratedOn = "reference" | "candidate";

/** The performance that scores lead to expect where labels are missing (CBPE), and what it rests on. */
export interface PerformanceEstimates {
  readonly calibratedOn: CalibratedOn;
  /** Labelled rows of that side that have all scores. */
  readonly labelledRows: number;
  /** Rows of the candidate that were estimated, and how many had no score or prediction. */
  readonly rows: number;
  readonly leftOut: number;
  /** Rows whose probabilities of the classes do not add up to 1: they are divided by their sum. */
  readonly rescaled: number;
  /** One for each class that is looked at; empty where nothing could be calibrated. */
  readonly calibrators: readonly (Pick<Calibrator, "calibrates" | "errors"> & { readonly code: number })[];
  readonly values: readonly EstimatedValue[];
  /** Expected rows of the candidate by label (outer) and prediction (inner), in the order of the classes. */
  readonly confusion: readonly (readonly number[])[] | undefined;
}

export interface EstimatedValue {
  readonly name: string;
  /** Estimates on both sides; the change is the one less the other, so that what estimating itself does cancels. */
  readonly measured: Measured;
  /** As NannyML has it: of the value that labels would show in so many rows. */
  readonly samplingError: number | undefined;
  /** The value that the labels of the calibrating rows do show. */
  readonly realised: number | undefined;
}

export interface PerformanceAsk {
  readonly metrics: readonly string[];
  /** Default: the reference's rows where the files hold different rows (the same model on new data), else the candidate's own. */
  readonly calibrateOn: CalibratedOn | undefined;
  readonly seed: number;
}

/** Fewer labelled rows than these cannot show what a score is worth. */
const leastLabelled = 100;

/** Estimates metrics of the candidate, and of the reference, without asking for the candidate's labels. */
export function estimatePerformance(comparison: Comparison, ask: PerformanceAsk): PerformanceEstimates {
  const calibratedOn = ask.calibrateOn ?? (comparison.pairing === "none" ? "reference" : "candidate");
  const other = comparison.reference && labelledSide(comparison.reference, comparison);
  const labelled = calibratedOn === "reference" ? other : labelledSide(comparison.candidate, comparison);
  const sample = scoredRows(comparison.everyRow?.candidate ?? comparison.candidate);
  const base = { calibratedOn, labelledRows: rowsOf(labelled), ...factsOf(sample) } as const;
  const asked = estimatedMetrics.filter(({ name }) => ask.metrics.includes(name));
  const reason = whyNot(labelled, sample, calibratedOn);
  if (reason !== undefined || labelled === undefined || sample === undefined)
    return { ...base, calibrators: [], values: asked.map(({ name }) => without(name, reason)), confusion: undefined };
  return { ...base, ...estimatesBy(asked, { labelled, other, sample }, { comparison, seed: ask.seed }) };
}

function rowsOf(labelled: LabelledSide | undefined): number {
  return labelled === undefined ? 0 : labelled.sample.rows;
}

function factsOf(sample: ScoredRows | undefined): Pick<PerformanceEstimates, "rows" | "leftOut" | "rescaled"> {
  if (sample === undefined) return { rows: 0, leftOut: 0, rescaled: 0 };
  return { rows: sample.rows, leftOut: sample.leftOut, rescaled: notAddedUp(sample) };
}

interface Basis {
  readonly labelled: LabelledSide;
  /** The labelled rows of the reference. */
  readonly other: LabelledSide | undefined;
  readonly sample: ScoredRows;
}

function estimatesBy(
  asked: readonly EstimatedMetric[],
  { labelled, other, sample }: Basis,
  { comparison, seed }: { readonly comparison: Comparison; readonly seed: number },
): Pick<PerformanceEstimates, "calibrators" | "values" | "confusion"> {
  const calibrators = calibratorsOf(labelled, seed);
  const candidate = { labelled, calibrators, prepared: prepared(sample), resamplesRows: false };
  const reference = other && estimatedReference(other, comparison, { labelled, calibrators, seed });
  const sides = { candidate, reference };
  const referenceReason = comparison.reference && whyNoReference(other);
  const draws = drawsOf(asked, sides, { seed, isJoined: comparison.pairing === "joined" });
  const rows = calibratedRows(candidate.prepared, calibrators);
  return {
    calibrators: calibrators.map(({ calibrates, errors }, index) => ({
      calibrates,
      errors,
      code: sample.classes[index] ?? -1,
    })),
    values: asked.map((metric) => valueOf(metric, sides, { draws, rows, seed, referenceReason })),
    confusion: expectedConfusion(rows, comparison.classes.length),
  };
}

function whyNot(
  labelled: LabelledSide | undefined,
  sample: ScoredRows | undefined,
  side: CalibratedOn,
): Reason | undefined {
  if (sample === undefined || sample.rows === 0)
    return { code: "no-rows", text: "no row of the candidate has a prediction and all scores" };
  if (labelled === undefined)
    return { code: "no-rows", text: `the ${side} has no labelled rows with scores to calibrate on` };
  return tooFew(labelled, side);
}

function tooFew({ sample, positives }: LabelledSide, side: CalibratedOn): Reason | undefined {
  if (sample.rows < leastLabelled) {
    const text = `${sample.rows} labelled rows of the ${side} are too few to calibrate on; ${leastLabelled} are needed`;
    return { code: "too-few-rows", text };
  }
  const missing = positives.find((positive) => !positive.includes(1) || !positive.includes(0));
  if (missing === undefined) return undefined;
  const text =
    positives.length === 1
      ? `all ${sample.rows} labelled rows of the ${side} are of one class, so that they do not show what a score is worth`
      : `the ${sample.rows} labelled rows of the ${side} are not of every class, so that they do not show what the scores are worth`;
  return { code: "single-class", text };
}

/** The reference by its own labelled rows: its labelled rows themselves or, joined, all rows that the files share. */
function estimatedReference(
  other: LabelledSide,
  { everyRow, pairing }: Comparison,
  {
    labelled,
    calibrators,
    seed,
  }: { readonly labelled: LabelledSide; readonly calibrators: readonly Calibrator[]; readonly seed: number },
): EstimatedSide | undefined {
  if (whyNoReference(other) !== undefined) return undefined;
  const all: Side | undefined = pairing === "joined" ? everyRow?.reference : undefined;
  const sample = all === undefined ? undefined : scoredRows(all);
  return {
    labelled: other,
    calibrators: other === labelled ? calibrators : calibratorsOf(other, seed),
    prepared: prepared(sample ?? other.sample),
    resamplesRows: sample === undefined,
  };
}

/** Probabilities are often written with two digits. */
const roundedSum = 0.015;

function notAddedUp({ scores, rows }: ScoredRows): number {
  let count = 0;
  for (let row = 0; scores.length > 1 && row < rows; row++) {
    let sum = 0;
    for (const values of scores) sum += values[row] ?? 0;
    if (Math.abs(sum - 1) > roundedSum) count++;
  }
  return count;
}

function without(name: string, reason: Reason | undefined): EstimatedValue {
  const none = notEstimated(reason ?? { code: "no-rows", text: "there are no rows to estimate" }, 0);
  const measured = { reference: undefined, candidate: none, change: none, covariance: undefined, excluded: 0 };
  return { name, measured, samplingError: undefined, realised: undefined };
}

function whyNoReference(other: LabelledSide | undefined): Reason | undefined {
  return other === undefined
    ? {
        code: "no-rows",
        text: "the reference has no labelled rows with scores, so that there is nothing to compare with",
      }
    : tooFew(other, "reference");
}

interface Found {
  readonly draws: ReadonlyMap<string, Draws>;
  readonly rows: CalibratedRows;
  readonly seed: number;
  /** Why the reference cannot be estimated; undefined where it can, or where there is none. */
  readonly referenceReason: Reason | undefined;
}

function valueOf(metric: EstimatedMetric, { candidate, reference }: EstimatedSides, found: Found): EstimatedValue {
  const { name } = metric;
  const { draws, rows, seed, referenceReason } = found;
  const value = metric.estimate(rows);
  const n = candidate.prepared.sample.rows;
  const before = reference && metric.estimate(calibratedRows(reference.prepared, reference.calibrators));
  const spread = spreadOf(draws.get(name), { candidate: value, reference: before }, n);
  const sampling = samplingError(name, candidate.labelled, n, seed);
  // NannyML's error, or that of resampled labelled rows, whichever is wider; and what calibration adds.
  const wider = Math.max(sampling, spread.realised);
  const variance = wider ** 2 + spread.candidate;
  // Joined rows are not drawn anew: the labels that they would have are as uncertain for the one model as for the other.
  const ofReference = spread.reference + (reference?.resamplesRows === false ? wider ** 2 : 0);
  const covariance = { reference: ofReference, candidate: variance, cross: spread.cross };
  const none = referenceReason && notEstimated(referenceReason, 0);
  const measured: Measured = {
    reference: before === undefined ? none : shareOf(before, reference?.prepared.sample.rows ?? 0, ofReference),
    candidate: shareOf(value, n, variance),
    change: before === undefined ? none : changeOf(difference(value, before), n, covariance),
    covariance,
    excluded: candidate.prepared.sample.leftOut,
    asked: n + candidate.prepared.sample.leftOut,
  };
  return { name, measured, samplingError: sampling, realised: realisedBy(metric, candidate.labelled) };
}

function shareOf(value: number, n: number, variance: number): Estimate {
  if (Number.isNaN(value))
    return notEstimated({ code: "zero-denominator", text: "the estimate divides by an expected count of zero" }, n);
  return estimated(value, n, { kind: "logit", value, standardError: Math.sqrt(variance), n });
}

/** Sums in another order differ in their last digits, which is no change. */
function difference(value: number, before: number): number {
  const change = value - before;
  return Math.abs(change) < 1e-12 ? 0 : change;
}

function changeOf(
  value: number,
  n: number,
  { reference, candidate, cross }: NonNullable<Measured["covariance"]>,
): Estimate {
  const standardError = Math.sqrt(Math.max(0, reference + candidate - 2 * cross));
  return estimated(value, n, { kind: "normal", value, standardError });
}

/** The metric with the labels in the place of the probabilities. */
function realisedBy(metric: EstimatedMetric, { sample, positives }: LabelledSide): number | undefined {
  const probabilities = positives.map((positive) => Float64Array.from(positive));
  const value = metric.estimate({ sample, probabilities, orders: sample.scores.map(descending) });
  return Number.isFinite(value) ? value : undefined;
}
