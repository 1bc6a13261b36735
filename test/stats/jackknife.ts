import { expect } from "vitest";
import { covarianceOfMeans } from "../../src/stats/covariance-of-means.ts";
import type { Influenced } from "../../src/stats/influenced.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";

/** An estimate from some of the rows of a sample, with their weights. */
export type Estimator = (rows: readonly number[], weights: Float64Array) => Influenced | undefined;

export const pick = (values: Float64Array, rows: readonly number[]): Float64Array =>
  Float64Array.from(rows, (row) => values[row] ?? Number.NaN);

/** Uniform in [0, 1), for samples that tests can make again. */
export const uniforms = (seed: number, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, row) => uniformAt(randomStream(seed, 0), row));

/**
 * Holds the influence of each row against what the estimate loses when the row is left out: they must agree row by row
 * (correlation above 0.99) and in the standard error (within 4 %); their weighted mean must be 0.
 */
export function expectJackknife(estimate: Estimator, weights: Float64Array): void {
  const all = Array.from(weights, (_, row) => row);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const whole = estimate(all, weights);
  if (whole === undefined) throw new TypeError("the estimate of the whole sample is undefined");
  const left = Float64Array.from(all, (row) => {
    const others = all.filter((other) => other !== row);
    const weight = weights[row] ?? Number.NaN;
    const value = estimate(others, pick(weights, others))?.value ?? Number.NaN;
    return ((whole.value - value) * (total - weight)) / weight;
  });
  const mean = left.reduce((sum, value, row) => sum + (weights[row] ?? Number.NaN) * value, 0) / total;
  const centred = left.map((value) => value - mean);

  const product = (a: Float64Array, b: Float64Array): number => covarianceOfMeans(a, b, { weight: weights }).covariance;
  const own = product(whole.influence, whole.influence);
  const jackknife = product(centred, centred);
  expect(product(whole.influence, centred) / Math.sqrt(own * jackknife)).toBeGreaterThan(0.99);
  expect(Math.abs(Math.sqrt(own / jackknife) - 1)).toBeLessThan(0.04);

  const meanInfluence =
    whole.influence.reduce((sum, value, row) => sum + (weights[row] ?? Number.NaN) * value, 0) / total;
  expect(Math.abs(meanInfluence)).toBeLessThan(1e-12);
}
