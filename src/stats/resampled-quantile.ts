import type { BootstrapUnits } from "./bootstrap-units.ts";
import type { RowDesign } from "./covariance-of-means.ts";
import { sortOrder } from "./sort-order.ts";

/** A sample in ascending order that can be resampled many times. */
export interface ResamplableSample {
  readonly values: Float64Array;
  /** The unit of each value. */
  readonly unitOf: Uint32Array;
  /** undefined where all weigh the same. */
  readonly weights: Float64Array | undefined;
  /** Room for the weights of a resample. */
  readonly drawn: Float64Array;
}

/** Sorts a sample, without the rows of weight 0. Throws a RangeError on NaN. */
export function resamplable(
  sample: Float64Array,
  { unitOf }: BootstrapUnits,
  weight: RowDesign["weight"],
): ResamplableSample {
  const order = sortOrder(sample).filter((row) => weight?.[row] !== 0);
  const weights = weight && Float64Array.from(order, (row) => weight[row] ?? Number.NaN);
  return {
    values: Float64Array.from(order, (row) => sample[row] ?? Number.NaN),
    unitOf: order.map((row) => unitOf[row] ?? 0),
    weights: weights?.every((each) => each === weights[0]) === true ? undefined : weights,
    drawn: new Float64Array(order.length),
  };
}

/**
 * The quantile of the resample that holds each unit as often as `times` says: type 7, or with weights the definition of
 * weightedQuantile. NaN when the resample is empty.
 */
export function resampledQuantile(sample: ResamplableSample, probability: number, times: Uint8Array): number {
  const { values, weights, drawn } = sample;
  const total = fill(sample, times);
  if (!(total > 0)) return Number.NaN;
  const position = weights === undefined ? (total - 1) * probability : total * probability;
  return weights === undefined ? interpolated(values, drawn, position) : inverted(values, drawn, position);
}

/** Sets the weight of each value in the resample; returns their sum. */
function fill({ unitOf, weights, drawn }: ResamplableSample, times: Uint8Array): number {
  let total = 0;
  for (let index = 0; index < drawn.length; index++) {
    const often = times[unitOf[index] ?? 0] ?? 0;
    const weight = weights === undefined ? often : often * (weights[index] ?? Number.NaN);
    drawn[index] = weight;
    total += weight;
  }
  return total;
}

/** Values repeated as often as drawn, at a fractional rank from 0. */
function interpolated(values: Float64Array, drawn: Float64Array, position: number): number {
  const whole = Math.floor(position);
  const lower = values[passing(drawn, whole)] ?? Number.NaN;
  const upper = position === whole ? lower : (values[passing(drawn, whole + 1)] ?? Number.NaN);
  return lower === upper ? lower : lower + (upper - lower) * (position - whole);
}

/** The value at which the running weight reaches a position, or the mean of two where it does so exactly. */
function inverted(values: Float64Array, drawn: Float64Array, position: number): number {
  const slack = 1e-12 * position;
  const lower = values[passing(drawn, position - slack)] ?? Number.NaN;
  const upper = values[passing(drawn, position + slack)] ?? lower;
  return lower + (upper - lower) / 2;
}

/** The first index at which the running weight is above a position; the length when it never is. */
function passing(drawn: Float64Array, position: number): number {
  let seen = 0;
  for (let index = 0; index < drawn.length; index++) {
    seen += drawn[index] ?? Number.NaN;
    if (seen > position) return index;
  }
  return drawn.length;
}
