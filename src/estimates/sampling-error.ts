import { randomStream, poissonAt } from "../stats/random.ts";
import type { BootstrapUnits } from "../stats/bootstrap-units.ts";
import type { ScoredRows } from "./sample.ts";
import { estimatedMetrics } from "./estimated-metrics.ts";
import { descending } from "./expected-ranking.ts";

/** Labelled rows of the model whose labels say how much a metric varies between samples. */
export interface Labelled {
  readonly sample: ScoredRows;
  /** For each class that is looked at. */
  readonly positives: readonly Uint8Array[];
  /** What a resample takes as a whole. */
  readonly units: BootstrapUnits;
}

/**
 * Standard error of the realised metric in `rows` new rows, as NannyML has it: from the standard deviation of what single
 * labelled rows say, √(Σ var_k / (rows · share_k)) / K over the K classes that are looked at. That of average_precision is
 * resampled, here with a seed. NaN where the labelled rows do not tell.
 */
export function samplingError(metric: string, labelled: Labelled, rows: number, seed: number): number {
  if (metric === "accuracy") return Math.sqrt(accuracyVariance(labelled) / rows);
  if (metric === "average_precision") return averagePrecisionError(labelled, rows, seed);
  const terms = labelled.positives.map((positive, index) => termOf(metric, labelled, positive, index));
  const variance = terms.reduce((sum, { variance: own, share }) => sum + own / (rows * share), 0);
  return (Math.sqrt(variance) / terms.length) * (metric === "roc_auc" && terms.length > 1 ? widened : 1);
}

/** NannyML found the error of the mean over classes 20 % too small. */
const widened = 1.2;

/** Variance of what a row of interest says, and the share of the rows that are of interest. */
interface Term {
  readonly variance: number;
  readonly share: number;
}

function termOf(metric: string, { sample }: Labelled, positive: Uint8Array, index: number): Term {
  if (metric === "roc_auc") return rocAucTerm(sample.scores[index] ?? new Float64Array(0), positive);
  const counts = countsOf(sample, positive, index);
  const of = ratios[metric];
  if (of === undefined) throw new TypeError(`no sampling error is defined for ${metric}`);
  const { good, bad, factor = 1 } = of(counts);
  const relevant = good + bad;
  const mean = good / relevant;
  // For several classes NannyML leaves the factor of F1 out; the bootstrap beside it does not.
  const scale = sample.classes.length === 1 ? factor : 1;
  return { variance: scale * scale * mean * (1 - mean), share: relevant / sample.rows };
}

interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

interface Ratio {
  readonly good: number;
  readonly bad: number;
  readonly factor?: number;
}

const ratios: Readonly<Record<string, (counts: Counts) => Ratio>> = {
  f1: ({ tp, fp, fn }) => ({ good: tp, bad: fp + fn, factor: (tp + fp + fn) / (tp + (fp + fn) / 2) }),
  precision: ({ tp, fp }) => ({ good: tp, bad: fp }),
  recall: ({ tp, fn }) => ({ good: tp, bad: fn }),
  specificity: ({ tn, fp }) => ({ good: tn, bad: fp }),
};

function countsOf({ prediction, classes }: ScoredRows, positive: Uint8Array, index: number): Counts {
  const code = classes[index] ?? -1;
  let [tp, fp, fn, tn] = [0, 0, 0, 0];
  for (let row = 0; row < prediction.length; row++) {
    const isPredicted = prediction[row] === code;
    const isPositive = positive[row] === 1;
    if (isPredicted && isPositive) tp++;
    else if (isPredicted) fp++;
    else if (isPositive) fn++;
    else tn++;
  }
  return { tp, fp, fn, tn };
}

/** Spread of the share of negatives below each row of the smaller class; a row at the very bottom is left out, as NannyML does. */
function rocAucTerm(scores: Float64Array, positive: Uint8Array): Term {
  const rows = scores.length;
  let members = 0;
  for (let row = 0; row < rows; row++) members += positive[row] ?? 0;
  const isFlipped = members / rows > 0.5;
  const own = isFlipped ? 0 : 1;
  const placements = placementsOf(isFlipped ? scores.map((score) => 1 - score) : scores, positive, own);
  const size = isFlipped ? rows - members : members;
  return { variance: variance(placements) / (rows - size) ** 2, share: size / rows };
}

/** For each row of the class the rows outside it with a lower score; half of those with the same. */
function placementsOf(scores: Float64Array, positive: Uint8Array, own: number): readonly number[] {
  const { order, runEnd } = descending(scores.map((score) => -score));
  const placements: number[] = [];
  let below = 0;
  for (let start = 0; start < order.length;) {
    const end = runEnd[start] ?? order.length;
    const inside = order.subarray(start, end).reduce((sum, row) => sum + Number(positive[row] === own), 0);
    const outside = end - start - inside;
    const isLowest = start === 0 && outside === 0;
    for (let row = isLowest ? 1 : 0; row < inside; row++) placements.push(below + outside / 2);
    below += outside;
    start = end;
  }
  return placements;
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

function accuracyVariance({ sample, positives }: Labelled): number {
  let correct = 0;
  for (let row = 0; row < sample.rows; row++) {
    const isRight = positives.every(
      (positive, index) => (positive[row] === 1) === (sample.prediction[row] === sample.classes[index]),
    );
    if (isRight) correct++;
  }
  const share = correct / sample.rows;
  return share * (1 - share);
}

const experiments = 50;

/** Standard deviation of the realised value over resamples of the labelled rows, scaled to `rows`. */
function averagePrecisionError({ sample, positives, units }: Labelled, rows: number, seed: number): number {
  const metric = estimatedMetrics.find(({ name }) => name === "average_precision");
  const probabilities = positives.map((positive) => Float64Array.from(positive));
  const orders = sample.scores.map(descending);
  const draws: number[] = [];
  for (let experiment = 0; metric !== undefined && experiment < experiments; experiment++) {
    const stream = randomStream(seed, experiment);
    const times = Uint8Array.from(units.unitOf, (unit) => poissonAt(stream, unit));
    draws.push(metric.estimate({ sample, probabilities, orders, times }));
  }
  const usable = draws.filter((draw) => !Number.isNaN(draw));
  return usable.length < 2 ? Number.NaN : Math.sqrt((variance(usable) * sample.rows) / rows);
}
