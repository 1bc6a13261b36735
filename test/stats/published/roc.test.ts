import { describe, expect, it } from "vitest";
import { averagePrecision } from "../../../src/stats/average-precision.ts";
import { delong, type DeLong } from "../../../src/stats/delong.ts";
import { interval, pAbove, pBelow, type Inference } from "../../../src/stats/inference.ts";
import { rankScores } from "../../../src/stats/labelled-rows.ts";

/** The area of one score as software with plain normal intervals prints it. */
function area({ auc, covariance }: DeLong, score: number): Inference {
  const value = auc[score] ?? Number.NaN;
  return { kind: "normal", value, standardError: Math.sqrt(covariance[score]?.[score] ?? Number.NaN) };
}

function difference({ auc, covariance }: DeLong, first: number, second: number): Inference {
  const at = (row: number, column: number): number => covariance[row]?.[column] ?? Number.NaN;
  const variance = at(first, first) + at(second, second) - 2 * at(first, second);
  const value = (auc[first] ?? Number.NaN) - (auc[second] ?? Number.NaN);
  return { kind: "normal", value, standardError: Math.sqrt(variance) };
}

describe("Hanley & McNeil 1982, Radiology 143:29, table II: 109 tomograms rated on five grades", () => {
  const normal = [33, 6, 6, 11, 2];
  const abnormal = [3, 2, 2, 11, 33];
  const ratings = [normal, abnormal].flatMap((counts) =>
    counts.flatMap((count, grade) => Array.from({ length: count }, () => grade + 1)),
  );
  const labels = Uint8Array.from(ratings, (_, row) => (row < 58 ? 0 : 1));
  const result = delong(rankScores(labels, [Float64Array.from(ratings)]));

  it("the area is 0.893", () => {
    expect(result.auc[0]).toBeCloseTo(0.893, 3);
  });

  it("Stata's roctab prints 0.8932, standard error 0.0307, 0.83295 to 0.95339", () => {
    const { lower, upper } = interval(area(result, 0), 0.95);
    expect(result.auc[0]).toBeCloseTo(0.8932, 4);
    expect(Math.sqrt(result.covariance[0]?.[0] ?? NaN)).toBeCloseTo(0.0307, 4);
    expect(lower).toBeCloseTo(0.832_95, 5);
    expect(upper).toBeCloseTo(0.953_39, 5);
  });
});

/**
 * DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837: ovarian cancer with intestinal obstruction, as in example
 * "Comparing Receiver Operating Characteristic Curves" of SAS PROC LOGISTIC. Albumin, total protein, K-G score, outcome.
 */
const patients = [
  [3, 5.8, 10, 0, 3.2, 6.3, 5, 1, 3.9, 6.8, 3, 1, 2.8, 4.8, 6, 0, 3.2, 5.8, 3, 1, 0.9, 4, 5, 0, 2.5, 5.7, 8, 0],
  [1.6, 5.6, 5, 1, 3.8, 5.7, 5, 1, 3.7, 6.7, 6, 1, 3.2, 5.4, 4, 1, 3.8, 6.6, 6, 1, 4.1, 6.6, 5, 1, 3.6, 5.7, 5, 1],
  [4.3, 7, 4, 1, 3.6, 6.7, 4, 0, 2.3, 4.4, 6, 1, 4.2, 7.6, 4, 0, 4, 6.6, 6, 0, 3.5, 5.8, 6, 1, 3.8, 6.8, 7, 1],
  [3, 4.7, 8, 0, 4.5, 7.4, 5, 1, 3.7, 7.4, 5, 1, 3.1, 6.6, 6, 1, 4.1, 8.2, 6, 1, 4.3, 7, 5, 1, 4.3, 6.5, 4, 1],
  [3.2, 5.1, 5, 1, 2.6, 4.7, 6, 1, 3.3, 6.8, 6, 0, 1.7, 4, 7, 0, 3.7, 6.1, 5, 1, 3.3, 6.3, 7, 1, 4.2, 7.7, 6, 1],
  [3.5, 6.2, 5, 1, 2.9, 5.7, 9, 0, 2.1, 4.8, 7, 1, 2.8, 6.2, 8, 0, 4, 7, 7, 1, 3.3, 5.7, 6, 1, 3.7, 6.9, 5, 1],
  [3.6, 6.6, 5, 1],
].flat();
const column = (at: number): Float64Array => Float64Array.from(patients.filter((_, index) => index % 4 === at));

describe("DeLong, DeLong & Clarke-Pearson 1988 by SAS PROC LOGISTIC", () => {
  const scores = [column(0), column(2).map((score) => 10 - score), column(1)];
  const result = delong(rankScores(Uint8Array.from(column(3)), scores));

  it.each([
    ["albumin", 0, 0.7366, 0.0927, 0.5549, 0.9182],
    ["K-G score", 1, 0.7258, 0.1028, 0.5243, 0.9273],
    ["total protein", 2, 0.6478, 0.1, 0.4518, 0.8439],
  ] as const)("ROC association statistics, %s", (...[, score, value, error, lower, upper]) => {
    const actual = interval(area(result, score), 0.95);
    expect(result.auc[score]).toBeCloseTo(value, 4);
    expect(Math.sqrt(result.covariance[score]?.[score] ?? NaN)).toBeCloseTo(error, 4);
    expect(actual.lower).toBeCloseTo(lower, 4);
    expect(actual.upper).toBeCloseTo(upper, 4);
  });

  it.each([
    ["albumin - K-G score", 0, 1, 0.0108, -0.1761, 0.1976, 0.9102],
    ["total protein - K-G score", 2, 1, -0.078, -0.283, 0.1271, 0.4561],
  ] as const)("ROC contrast, %s", (...[, first, second, value, lower, upper, p]) => {
    const contrast = difference(result, first, second);
    const actual = interval(contrast, 0.95);
    expect((result.auc[first] ?? NaN) - (result.auc[second] ?? NaN)).toBeCloseTo(value, 4);
    expect(actual.lower).toBeCloseTo(lower, 4);
    expect(actual.upper).toBeCloseTo(upper, 4);
    expect(2 * Math.min(pAbove(contrast, 0), pBelow(contrast, 0))).toBeCloseTo(p, 4);
  });
});

describe("scikit-learn, user guide and example of average_precision_score", () => {
  const ranked = rankScores(Uint8Array.of(0, 0, 1, 1), [Float64Array.of(0.1, 0.4, 0.35, 0.8)]);

  it("roc_auc_score 0.75", () => {
    expect(delong(ranked).auc[0]).toBe(0.75);
  });

  it("average_precision_score 0.83", () => {
    expect(averagePrecision(ranked).value[0]).toBeCloseTo(0.83, 2);
  });
});
