import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { studentTQuantile, studentTSurvival } from "./student-t.ts";
import { zScore } from "./z-score.ts";

interface SkewedMean {
  readonly value: number;
  readonly standardError: number;
  /** One less than the rows. */
  readonly degreesOfFreedom: number;
  /** Of the rows: third central moment over the standard deviation cubed. */
  readonly skewness: number;
}

/**
 * The mean of a skew sample. (mean - truth) / error is itself skew, so Student's t misses on one side; the cubic
 * transformation of Hall 1992 (J. R. Statist. Soc. B 54:221, T3) makes it symmetric and can be inverted: of losses of which
 * one row in twenty carries the mean, at 200 rows 95 % intervals hold the truth in 93 % of samples, by Student's t in 90 %.
 */
export function skewedT(mean: SkewedMean): ConfidenceDistribution {
  const { value, degreesOfFreedom } = mean;
  const standardError = degreesOfFreedom > 0 ? mean.standardError : Number.NaN;
  const rootN = Math.sqrt(degreesOfFreedom + 1);
  const slope = mean.skewness / (3 * rootN);
  const shift = mean.skewness / (6 * rootN);
  const symmetric = (t: number): number =>
    Number.isFinite(t) ? t + slope * t * t + (slope * slope * t ** 3) / 3 + shift : t;
  const bound = (quantile: number): number => value - standardError * inverse(quantile - shift, slope);
  const score = (x: number): number => (x === value ? 0 : zScore(value - x, standardError));
  return {
    method: "t",
    value,
    standardError,
    lowerBound: (alpha) => bound(-studentTQuantile(alpha, degreesOfFreedom)),
    upperBound: (alpha) => bound(studentTQuantile(alpha, degreesOfFreedom)),
    pAbove: (x) => studentTSurvival(symmetric(score(x)), degreesOfFreedom),
    pBelow: (x) => studentTSurvival(-symmetric(score(x)), degreesOfFreedom),
  };
}

/** The t with t + slope t² + slope² t³ / 3 = y, of which there is one: the left side is ((1 + slope t)³ - 1) / (3 slope). */
function inverse(y: number, slope: number): number {
  return Math.abs(slope) < 1e-9 ? y : (Math.cbrt(1 + 3 * slope * y) - 1) / slope;
}
