import { describe, expect, it } from "vitest";
import { binomialCdf, binomialSurvival } from "../../src/stats/binomial.ts";
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareSurvival,
  chiSquareUpperQuantile,
} from "../../src/stats/chi-square.ts";
import { erf, erfc } from "../../src/stats/error-function.ts";
import { incompleteBeta, inverseIncompleteBeta } from "../../src/stats/incomplete-beta.ts";
import { gammaP, gammaQ, inverseGammaP, inverseGammaQ } from "../../src/stats/incomplete-gamma.ts";
import { kolmogorovSurvival, kolmogorovUpperQuantile } from "../../src/stats/kolmogorov.ts";
import { logGamma } from "../../src/stats/log-gamma.ts";
import { normalCdf, normalQuantile, normalSurvival } from "../../src/stats/normal.ts";
import { studentTCdf, studentTQuantile, studentTSurvival } from "../../src/stats/student-t.ts";
import { expected, relativeError } from "./expected.ts";

// Rows of the grid are the arguments, then the value.
const probabilities: [string, (...x: number[]) => number, number[][]][] = [
  ["erf", (x = NaN) => erf(x), expected.erf],
  ["erfc", (x = NaN) => erfc(x), expected.erfc],
  ["normalCdf", (z = NaN) => normalCdf(z), expected.normalCdf],
  ["normalSurvival", (z = NaN) => normalSurvival(z), expected.normalSurvival],
  ["studentTSurvival", (t = NaN, df = NaN) => studentTSurvival(t, df), expected.studentTSurvival],
  ["studentTCdf, mirrored", (t = NaN, df = NaN) => studentTCdf(-t, df), expected.studentTSurvival],
  ["gammaP", (a = NaN, x = NaN) => gammaP(a, x), expected.gammaP],
  ["gammaQ", (a = NaN, x = NaN) => gammaQ(a, x), expected.gammaQ],
  ["chiSquareCdf", (a = NaN, x = NaN) => chiSquareCdf(2 * x, 2 * a), expected.gammaP],
  ["chiSquareSurvival", (a = NaN, x = NaN) => chiSquareSurvival(2 * x, 2 * a), expected.gammaQ],
  ["incompleteBeta", (a = NaN, b = NaN, x = NaN) => incompleteBeta(a, b, x), expected.incompleteBeta],
  ["binomialCdf", (k = NaN, n = NaN, p = NaN) => binomialCdf(k, n, p), expected.binomialCdf],
  ["binomialSurvival", (k = NaN, n = NaN, p = NaN) => binomialSurvival(k, n, p), expected.binomialSurvival],
  ["kolmogorovSurvival", (x = NaN) => kolmogorovSurvival(x), expected.kolmogorovSurvival],
];

const quantiles: [string, (...x: number[]) => number, number[][]][] = [
  ["normalQuantile", (p = NaN) => normalQuantile(p), expected.normalQuantile],
  ["studentTQuantile", (p = NaN, df = NaN) => studentTQuantile(p, df), expected.studentTQuantile],
  ["chiSquareQuantile", (p = NaN, df = NaN) => chiSquareQuantile(p, df), expected.chiSquareQuantile],
  ["chiSquareUpperQuantile", (q = NaN, df = NaN) => chiSquareUpperQuantile(q, df), expected.chiSquareUpperQuantile],
  ["inverseGammaP", (p = NaN, df = NaN) => 2 * inverseGammaP(df / 2, p), expected.chiSquareQuantile],
  ["inverseGammaQ", (q = NaN, df = NaN) => 2 * inverseGammaQ(df / 2, q), expected.chiSquareUpperQuantile],
  [
    "inverseIncompleteBeta",
    (a = NaN, b = NaN, p = NaN) => inverseIncompleteBeta(a, b, p),
    expected.inverseIncompleteBeta,
  ],
];

describe("probabilities agree with mpmath", () => {
  it.each(probabilities)("%s to 1e-12, and to 1e-11 of the value itself in the tails", (_, compute, grid) => {
    for (const row of grid) {
      const value = row.at(-1) ?? NaN;
      const actual = compute(...row.slice(0, -1));
      expect(Math.abs(actual - value), `absolute error at ${row.join(", ")}`).toBeLessThan(1e-12);
      expect(relativeError(actual, value), `relative error at ${row.join(", ")}`).toBeLessThan(1e-11);
    }
  });
});

describe("quantiles agree with mpmath", () => {
  it.each(quantiles)("%s to 1e-12 of the value", (_, compute, grid) => {
    for (const row of grid) {
      const error = relativeError(compute(...row.slice(0, -1)), row.at(-1) ?? NaN);
      expect(error, `relative error at ${row.join(", ")}`).toBeLessThan(1e-12);
    }
  });
});

describe("logGamma", () => {
  it.each(expected.logGamma)("of %d is %d", (x = NaN, value = NaN) => {
    expect(Math.abs(logGamma(x) - value)).toBeLessThan(1e-14 * Math.max(1, Math.abs(value)));
  });
});

describe("the ends of the ranges", () => {
  it.each([
    ["normalQuantile(0)", normalQuantile(0), -Infinity],
    ["normalQuantile(1)", normalQuantile(1), Infinity],
    ["normalQuantile(-0.1)", normalQuantile(-0.1), NaN],
    ["normalCdf(NaN)", normalCdf(NaN), NaN],
    ["normalSurvival(50)", normalSurvival(50), 0],
    ["normalCdf(Infinity)", normalCdf(Infinity), 1],
    ["studentTQuantile(0.5, 3)", studentTQuantile(0.5, 3), 0],
    ["studentTQuantile(1, 3)", studentTQuantile(1, 3), Infinity],
    ["studentTSurvival(Infinity, 3)", studentTSurvival(Infinity, 3), 0],
    ["studentTSurvival(1, 0)", studentTSurvival(1, 0), NaN],
    ["studentTSurvival(1.5, Infinity)", studentTSurvival(1.5, Infinity), normalSurvival(1.5)],
    ["chiSquareSurvival(-1, 2)", chiSquareSurvival(-1, 2), 1],
    ["chiSquareQuantile(0, 2)", chiSquareQuantile(0, 2), 0],
    ["chiSquareQuantile(1, 2)", chiSquareQuantile(1, 2), Infinity],
    ["gammaP(1, Infinity)", gammaP(1, Infinity), 1],
    ["gammaQ(-1, 2)", gammaQ(-1, 2), NaN],
    ["inverseGammaQ(2, 1.5)", inverseGammaQ(2, 1.5), NaN],
    ["incompleteBeta(2, 3, 1)", incompleteBeta(2, 3, 1), 1],
    ["incompleteBeta(2, 3, NaN)", incompleteBeta(2, 3, NaN), NaN],
    ["inverseIncompleteBeta(2, 3, 1)", inverseIncompleteBeta(2, 3, 1), 1],
    ["binomialCdf(-1, 5, 0.3)", binomialCdf(-1, 5, 0.3), 0],
    ["binomialCdf(5, 5, 0.3)", binomialCdf(5, 5, 0.3), 1],
    ["binomialSurvival(5, 5, 0.3)", binomialSurvival(5, 5, 0.3), 0],
    ["binomialCdf(0, 4, 0)", binomialCdf(0, 4, 0), 1],
    ["kolmogorovSurvival(0)", kolmogorovSurvival(0), 1],
    ["logGamma(0)", logGamma(0), Infinity],
    ["logGamma(-1)", logGamma(-1), NaN],
  ])("%s", (_, actual, value) => {
    expect(actual).toBe(value);
  });

  it("kolmogorovUpperQuantile undoes kolmogorovSurvival", () => {
    // 1.358098 is the value in every table for 5 %.
    expect(kolmogorovUpperQuantile(0.05)).toBeCloseTo(1.358_098_5, 6);
    for (const q of [1e-12, 0.01, 0.5, 0.99]) {
      expect(relativeError(kolmogorovSurvival(kolmogorovUpperQuantile(q)), q)).toBeLessThan(1e-12);
    }
  });
});
