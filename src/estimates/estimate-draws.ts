import { poissonAt, randomStream } from "../stats/random.ts";
import { calibratedRows } from "./calibrated-rows.ts";
import type { CalibratedRows, EstimatedMetric } from "./estimated-metrics.ts";
import type { EstimatedSide, EstimatedSides } from "./estimated-side.ts";
import { descending } from "./expected-ranking.ts";
import type { LabelledSide } from "./labelled-side.ts";
import { thinnedSides } from "./thinned-sides.ts";

/** What a metric comes to over resamples of the labelled rows; NaN where one has no value. */
export interface Draws {
  readonly candidate: Float64Array;
  readonly reference: Float64Array;
  /** Of the labels of the calibrating rows themselves. */
  readonly realised: Float64Array;
  /** Labelled rows, of which each draw took so many. */
  readonly labelledRows: number;
  readonly drawnRows: number;
}

const count = 200;

/**
 * Refits the calibration on resamples of the labelled rows (Poisson bootstrap of rows, or of clusters) and estimates again. Scores
 * that are taken as they are get calibrated here too: how far that moves the estimate is how sure they are.
 */
export function drawsOf(
  metrics: readonly EstimatedMetric[],
  all: EstimatedSides,
  { seed, isJoined }: { readonly seed: number; readonly isJoined: boolean },
): ReadonlyMap<string, Draws> {
  const { candidate, reference } = thinnedSides(all);
  const empty = (): Float64Array => new Float64Array(count).fill(Number.NaN);
  const rows = { labelledRows: all.candidate.labelled.sample.rows, drawnRows: candidate.labelled.sample.rows };
  const found = new Map(
    metrics.map(({ name }) => [name, { candidate: empty(), reference: empty(), realised: empty(), ...rows }]),
  );
  const realising = realisingRows(candidate.labelled);
  for (let draw = 0; draw < count; draw++) {
    const times = timesOf(candidate.labelled, randomStream(seed, 2 * draw));
    const isShared = reference?.labelled === candidate.labelled;
    const otherStream = randomStream(seed, isJoined ? 2 * draw : 2 * draw + 1);
    const timesOfReference = reference === undefined || isShared ? times : timesOf(reference.labelled, otherStream);
    const after = resampled(candidate, times);
    const before = reference && resampled(reference, timesOfReference);
    for (const metric of metrics) {
      const own = found.get(metric.name);
      if (own === undefined) continue;
      own.candidate[draw] = metric.estimate(after);
      if (before !== undefined) own.reference[draw] = metric.estimate(before);
      own.realised[draw] = metric.estimate({ ...realising, times });
    }
  }
  return found;
}

function timesOf({ units }: LabelledSide, stream: ReturnType<typeof randomStream>): Uint8Array {
  const { unitOf } = units;
  const times = new Uint8Array(unitOf.length);
  for (let row = 0; row < times.length; row++) times[row] = poissonAt(stream, unitOf[row] ?? 0);
  return times;
}

function resampled(
  { prepared, calibrators, resamplesRows }: EstimatedSide,
  labelledTimes: Uint8Array,
): ReturnType<typeof calibratedRows> {
  return calibratedRows(prepared, calibrators, {
    labelledTimes,
    times: resamplesRows ? labelledTimes : undefined,
    always: true,
  });
}

/** Labels in the place of probabilities. */
function realisingRows({ sample, positives }: LabelledSide): Omit<CalibratedRows, "times"> {
  const probabilities = positives.map((positive) => Float64Array.from(positive));
  return { sample, probabilities, orders: sample.scores.map(descending) };
}

/** Variances of the two estimates and their covariance; `realised` is a standard error, of labels in `rows` rows. */
export interface Spread {
  readonly candidate: number;
  readonly reference: number;
  readonly cross: number;
  readonly realised: number;
}

/** The estimates from all labelled rows; the reference's is undefined where there is none. */
export interface Centre {
  readonly candidate: number;
  readonly reference: number | undefined;
}

/**
 * How the estimates vary with the rows that calibrate, about the estimates themselves: isotonic regression follows the noise of
 * few rows, and a resample that does it once more shows how much. NaN where too few draws have a value.
 * @param rows in which labels would be realised.
 */
export function spreadOf(drawn: Draws | undefined, { candidate, reference }: Centre, rows: number): Spread {
  if (drawn === undefined)
    return { candidate: Number.NaN, reference: Number.NaN, cross: Number.NaN, realised: Number.NaN };
  const { drawnRows, labelledRows } = drawn;
  // Fewer rows than there are vary more, by as much as they are fewer.
  const thinned = drawnRows / labelledRows;
  const after = { values: drawn.candidate, about: candidate };
  const before = { values: drawn.reference, about: reference ?? Number.NaN };
  const realised = { values: drawn.realised, about: meanOf(drawn.realised) };
  return {
    candidate: thinned * moment(after, after),
    reference: reference === undefined ? 0 : thinned * moment(before, before),
    cross: reference === undefined ? 0 : thinned * moment(after, before),
    realised: Math.sqrt((moment(realised, realised) * drawnRows) / rows),
  };
}

interface About {
  readonly values: Float64Array;
  readonly about: number;
}

/** Mean product of the distances, over the draws that have both. */
function moment(first: About, second: About): number {
  let [pairs, sum] = [0, 0];
  for (let draw = 0; draw < first.values.length; draw++) {
    const product = ((first.values[draw] ?? 0) - first.about) * ((second.values[draw] ?? 0) - second.about);
    if (Number.isNaN(product)) continue;
    pairs++;
    sum += product;
  }
  return pairs < 2 ? Number.NaN : sum / (pairs - 1);
}

function meanOf(values: Float64Array): number {
  const usable = values.filter((value) => !Number.isNaN(value));
  return usable.reduce((sum, value) => sum + value, 0) / usable.length;
}
