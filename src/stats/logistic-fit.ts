import { sum, sumOfProducts } from "./sum.ts";

/** Rows of a logistic regression of a label (0 or 1) on one variable of mean 0 and variance 1. */
export interface LogisticSample {
  readonly z: Float64Array;
  readonly label: Uint8Array;
  readonly weights: Float64Array;
}

/** A symmetric matrix of two rows. */
interface Symmetric {
  readonly first: number;
  readonly cross: number;
  readonly second: number;
}

export interface LogisticFit {
  readonly intercept: number;
  readonly slope: number;
  /** Inverse of the observed information, over intercept and slope. */
  readonly covariance: Symmetric;
  /** Label less fitted probability of each row. */
  readonly residuals: Float64Array;
}

/** Relative; Newton's method doubles the digits at each step, so the one after this is exact. */
const settled = 1e-9;
const mostSteps = 100;

/**
 * Maximum likelihood by Newton's method with halved steps. undefined when it does not settle: without a maximum (see
 * logisticRecalibration, which asks first), or where the fitted probabilities leave no information.
 */
export function maximumLikelihood(sample: LogisticSample): LogisticFit | undefined {
  let point = pointAt(sample, 0, 0);
  for (let step = 0; step < mostSteps; step++) {
    const move = newtonMove(sample, point);
    if (!Number.isFinite(move.intercept) || !Number.isFinite(move.slope)) return undefined;
    const size = Math.max(Math.abs(move.intercept), Math.abs(move.slope));
    if (size <= settled * (1 + Math.abs(point.intercept) + Math.abs(point.slope))) {
      const last = pointAt(sample, point.intercept + move.intercept, point.slope + move.slope);
      return fitAt(sample, last);
    }
    point = improved(sample, point, move);
  }
  return undefined;
}

interface Coefficients {
  readonly intercept: number;
  readonly slope: number;
}

interface Point extends Coefficients {
  readonly likelihood: number;
  /** Label less fitted probability, and the variance of the label under it. */
  readonly residuals: Float64Array;
  readonly variances: Float64Array;
}

function pointAt({ z, label, weights }: LogisticSample, intercept: number, slope: number): Point {
  const residuals = new Float64Array(z.length);
  const variances = new Float64Array(z.length);
  const likelihoods = new Float64Array(z.length);
  for (let row = 0; row < z.length; row++) {
    const eta = intercept + slope * (z[row] ?? Number.NaN);
    // Signed so that the label is the likely one above 0: exp never overflows, and nothing cancels.
    const signed = label[row] === 1 ? eta : -eta;
    const odds = Math.exp(-Math.abs(signed));
    const unlikely = odds / (1 + odds);
    const missed = signed >= 0 ? unlikely : 1 / (1 + odds);
    residuals[row] = label[row] === 1 ? missed : -missed;
    variances[row] = unlikely / (1 + odds);
    likelihoods[row] = Math.min(0, signed) - Math.log1p(odds);
  }
  return { intercept, slope, residuals, variances, likelihood: sumOfProducts(likelihoods, weights) };
}

function newtonMove(sample: LogisticSample, point: Point): Coefficients {
  const { first, cross, second } = inverseInformation(sample, point);
  const scores = weighted(point.residuals, sample.weights);
  const ofIntercept = sum(scores);
  const ofSlope = sumOfProducts(scores, sample.z);
  return { intercept: first * ofIntercept + cross * ofSlope, slope: cross * ofIntercept + second * ofSlope };
}

function inverseInformation({ z, weights }: LogisticSample, { variances }: Point): Symmetric {
  const information = weighted(variances, weights);
  const first = sum(information);
  const cross = sumOfProducts(information, z);
  // About the mean of z under these weights, so that the determinant does not cancel.
  const mean = cross / first;
  const spread = sumOfProducts(
    information,
    z.map((each) => (each - mean) ** 2),
  );
  return { first: 1 / first + (mean * mean) / spread, cross: -mean / spread, second: 1 / spread };
}

function weighted(values: Float64Array, weights: Float64Array): Float64Array {
  const products = new Float64Array(values.length);
  for (let row = 0; row < products.length; row++) {
    products[row] = (values[row] ?? Number.NaN) * (weights[row] ?? Number.NaN);
  }
  return products;
}

/** The move, halved until the likelihood does not fall; it is concave, so only a move too far can make it fall. */
function improved(sample: LogisticSample, from: Point, move: Coefficients): Point {
  const least = from.likelihood - 1e-12 * Math.abs(from.likelihood);
  let share = 1;
  let next = pointAt(sample, from.intercept + move.intercept, from.slope + move.slope);
  while (!(next.likelihood >= least) && share > 1e-9) {
    share /= 2;
    next = pointAt(sample, from.intercept + share * move.intercept, from.slope + share * move.slope);
  }
  return next;
}

function fitAt(sample: LogisticSample, point: Point): LogisticFit {
  const { intercept, slope, residuals } = point;
  return { intercept, slope, residuals, covariance: inverseInformation(sample, point) };
}
