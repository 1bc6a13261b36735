import type { Influenced } from "./influenced.ts";
import { maximumLikelihood, type LogisticFit, type LogisticSample } from "./logistic-fit.ts";
import { sum, sumOfProducts } from "./sum.ts";

export interface Recalibration {
  /** 0 for a calibrated model. */
  readonly intercept: Influenced;
  /** 1 for a calibrated model; below where probabilities are too extreme. */
  readonly slope: Influenced;
}

/** The least distance of a probability from 0 and from 1, as for log loss. */
const smallest = 2.2e-16;

/**
 * Intercept and slope of the logistic regression of the label (0 or 1) on the logit of the predicted probability (Cox
 * 1958), by maximum likelihood (statsmodels Logit, or GLM with weights). Influences are those of the score equations, so
 * their variance is the sandwich one. undefined where the likelihood has no maximum: with one class, without variation of
 * the probability, and where some threshold separates the classes.
 */
export function logisticRecalibration(
  probability: Float64Array,
  label: Uint8Array,
  weights?: Float64Array,
): Recalibration | undefined {
  const known = weights ?? new Float64Array(label.length).fill(1);
  const x = logits(probability);
  if (!classesOverlap(x, label, known)) return undefined;
  const scale = scaleOf(x, known);
  const sample = { z: standardised(x, scale), label, weights: known };
  const fit = maximumLikelihood(sample);
  return fit === undefined ? undefined : onScale(scale, influences(sample, fit));
}

function logits(probability: Float64Array): Float64Array {
  const result = new Float64Array(probability.length);
  for (let row = 0; row < result.length; row++) {
    const p = Math.min(1 - smallest, Math.max(smallest, probability[row] ?? Number.NaN));
    result[row] = Math.log(p) - Math.log1p(-p);
  }
  return result;
}

/** Whether either class reaches beyond the lowest of the other, which is when the likelihood has a maximum. */
function classesOverlap(x: Float64Array, label: Uint8Array, weights: Float64Array): boolean {
  const negative = rangeOf(x, (row) => label[row] !== 1 && weights[row] !== 0);
  const positive = rangeOf(x, (row) => label[row] === 1 && weights[row] !== 0);
  return negative.highest > positive.lowest && positive.highest > negative.lowest;
}

function rangeOf(x: Float64Array, counts: (row: number) => boolean): { lowest: number; highest: number } {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let row = 0; row < x.length; row++) {
    if (!counts(row)) continue;
    lowest = Math.min(lowest, x[row] ?? Number.NaN);
    highest = Math.max(highest, x[row] ?? Number.NaN);
  }
  return { lowest, highest };
}

/** Weighted mean and standard deviation: with logits brought to 0 and 1 the equations are well conditioned. */
interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function scaleOf(x: Float64Array, weights: Float64Array): Scale {
  const total = sum(weights);
  const mean = sumOfProducts(x, weights) / total;
  const squares = x.map((each) => (each - mean) ** 2);
  return { mean, deviation: Math.sqrt(sumOfProducts(squares, weights) / total) };
}

function standardised(x: Float64Array, { mean, deviation }: Scale): Float64Array {
  return x.map((each) => (each - mean) / deviation);
}

/** The inverse of the mean information times the score of each row. */
function influences({ z, weights }: LogisticSample, fit: LogisticFit): Recalibration {
  const { first, cross, second } = fit.covariance;
  const total = sum(weights);
  const ofIntercept = new Float64Array(z.length);
  const ofSlope = new Float64Array(z.length);
  for (let row = 0; row < z.length; row++) {
    const own = z[row] ?? Number.NaN;
    const residual = total * (fit.residuals[row] ?? Number.NaN);
    ofIntercept[row] = residual * (first + cross * own);
    ofSlope[row] = residual * (cross + second * own);
  }
  return {
    intercept: { value: fit.intercept, influence: ofIntercept },
    slope: { value: fit.slope, influence: ofSlope },
  };
}

/** From the standardised logits back to the logits. */
function onScale({ mean, deviation }: Scale, { intercept, slope }: Recalibration): Recalibration {
  const shift = mean / deviation;
  return {
    intercept: {
      value: intercept.value - shift * slope.value,
      influence: intercept.influence.map((each, row) => each - shift * (slope.influence[row] ?? Number.NaN)),
    },
    slope: { value: slope.value / deviation, influence: slope.influence.map((each) => each / deviation) },
  };
}
