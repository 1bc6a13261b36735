import { describe, expect, it } from "vitest";
import { covarianceOfMeans } from "../../src/stats/covariance-of-means.ts";
import { logisticRecalibration } from "../../src/stats/logistic-recalibration.ts";
import { expected, relativeError } from "./expected.ts";
import { expectJackknife, pick, uniforms } from "./jackknife.ts";

const cases = expected.recalibration.map((row) => ({
  n: row.label.length,
  probability: Float64Array.from(row.probability),
  label: Uint8Array.from(row.label),
  weights: Float64Array.from(row.weights),
  plain: { coefficients: row.coefficients, covariance: row.covariance },
  weighted: { coefficients: row.weightedCoefficients, covariance: row.weightedCovariance },
}));

type Case = (typeof cases)[number];

function expectFit({ probability, label }: Case, wanted: Case["plain"], weights?: Float64Array): void {
  const fit = logisticRecalibration(probability, label, weights);
  if (fit === undefined) throw new TypeError("there is a maximum");
  const pair = [fit.intercept, fit.slope];
  pair.forEach((one, i) => {
    expect(relativeError(one.value, wanted.coefficients[i] ?? NaN)).toBeLessThan(1e-9);
    pair.forEach((other, j) => {
      const n = label.length;
      const { covariance } = covarianceOfMeans(one.influence, other.influence, { weight: weights });
      expect(relativeError((covariance * (n - 1)) / n, wanted.covariance[i]?.[j] ?? NaN)).toBeLessThan(1e-8);
    });
  });
}

describe("logisticRecalibration", () => {
  it.each(cases)("equals statsmodels' Logit and its sandwich covariance (HC0), $n rows", (row) => {
    expectFit(row, row.plain);
  });

  it.each(cases)("equals statsmodels' weighted GLM, $n rows", (row) => {
    expectFit(row, row.weighted, row.weights);
  });

  it("is 0 and 1 for probabilities that are the shares of their rows", () => {
    // 1 of 4 at 0.25, 2 of 4 at 0.5, 3 of 4 at 0.75.
    const probability = Float64Array.of(0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.5, 0.75, 0.75, 0.75, 0.75);
    const label = Uint8Array.of(1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0);
    const fit = logisticRecalibration(probability, label);
    expect(fit?.intercept.value).toBeCloseTo(0, 12);
    expect(fit?.slope.value).toBeCloseTo(1, 12);
  });

  it("takes a whole weight as rows repeated", () => {
    const weighted = logisticRecalibration(
      Float64Array.of(0.2, 0.4, 0.6, 0.9),
      Uint8Array.of(0, 1, 0, 1),
      Float64Array.of(2, 1, 1, 3),
    );
    const repeated = logisticRecalibration(
      Float64Array.of(0.2, 0.2, 0.4, 0.6, 0.9, 0.9, 0.9),
      Uint8Array.of(0, 0, 1, 0, 1, 1, 1),
    );
    expect(weighted?.slope.value).toBeCloseTo(repeated?.slope.value ?? NaN, 12);
    expect(weighted?.intercept.value).toBeCloseTo(repeated?.intercept.value ?? NaN, 12);
  });

  it("has the influences of the jackknife, with and without weights", () => {
    const n = 300;
    const probability = uniforms(1, n).map((value) => 0.05 + 0.9 * value);
    const draw = uniforms(2, n);
    const label = Uint8Array.from(probability, (p, row) => ((draw[row] ?? NaN) < p ? 1 : 0));
    const weights = uniforms(3, n).map((value) => 0.5 + value);
    for (const name of ["intercept", "slope"] as const) {
      for (const own of [weights, new Float64Array(n).fill(1)]) {
        expectJackknife((rows, kept) => {
          const labels = Uint8Array.from(rows, (row) => label[row] ?? 0);
          return logisticRecalibration(pick(probability, rows), labels, kept)?.[name];
        }, own);
      }
    }
  });

  it.each([
    ["one class", [0.1, 0.5, 0.9], [1, 1, 1]],
    ["no variation of the probability", [0.3, 0.3, 0.3], [0, 1, 0]],
    ["a threshold that separates the classes", [0.1, 0.2, 0.7, 0.8], [0, 0, 1, 1]],
    ["one that does so but for a tie", [0.1, 0.5, 0.5, 0.8], [0, 0, 1, 1]],
    ["one that does so in reverse", [0.1, 0.2, 0.7, 0.8], [1, 1, 0, 0]],
    ["two rows", [0.1, 0.9], [0, 1]],
    ["no rows", [], []],
  ])("is undefined with %s", (_, probability, label) => {
    expect(logisticRecalibration(Float64Array.from(probability), Uint8Array.from(label))).toBeUndefined();
  });

  it("does not see rows of weight 0 when it asks whether the classes overlap", () => {
    const probability = Float64Array.of(0.1, 0.2, 0.7, 0.8, 0.9);
    const label = Uint8Array.of(0, 0, 1, 1, 0);
    expect(logisticRecalibration(probability, label)).toBeDefined();
    expect(logisticRecalibration(probability, label, Float64Array.of(1, 1, 1, 1, 0))).toBeUndefined();
  });

  it("settles where almost all rows are certain and right", () => {
    const probability = Float64Array.from({ length: 1000 }, (_, row) => (row % 2 === 0 ? 2 ** -40 : 1 - 2 ** -40));
    const label = Uint8Array.from({ length: 1000 }, (_, row) => (row < 4 ? 1 - (row % 2) : row % 2));
    const slope = logisticRecalibration(probability, label)?.slope.value ?? NaN;
    // 498 of 500 on either side: the logit of that share over the logit predicted.
    expect(slope).toBeCloseTo(Math.log(498 / 2) / Math.log(2 ** 40 - 1), 9);
  });
});
