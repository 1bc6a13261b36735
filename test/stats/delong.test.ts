import { describe, expect, it } from "vitest";
import { delong as ofRanked } from "../../src/stats/delong.ts";
import { rankScores } from "../../src/stats/labelled-rows.ts";
import { expected } from "./expected.ts";

const delong = (...rows: Parameters<typeof rankScores>) => ofRanked(rankScores(...rows));

const cases = expected.ranking.map((row) => ({
  ...row,
  labels: Uint8Array.from(row.labels),
  scores: row.scores.map((score) => Float64Array.from(score)),
  weights: Float64Array.from(row.weights),
}));

describe("delong", () => {
  it.each(cases)(
    "equals the formula over all pairs, in numpy, on $labels.length rows with ties",
    ({ labels, scores, auc, aucCovariance }) => {
      const actual = delong(labels, scores);
      auc.forEach((value, index) => expect(actual.auc[index]).toBeCloseTo(value, 13));
      aucCovariance.flat().forEach((value, index) => expect(actual.covariance.flat()[index]).toBeCloseTo(value, 13));
    },
  );

  it.each(cases)(
    "has scikit-learn's weighted areas on $labels.length rows",
    ({ labels, scores, weights, weightedAuc }) => {
      weightedAuc.forEach((value, index) => expect(delong(labels, scores, weights).auc[index]).toBeCloseTo(value, 13));
    },
  );

  it.each(cases)("does not change when all weights are doubled", ({ labels, scores, weights }) => {
    const once = delong(labels, scores, weights);
    const twice = delong(
      labels,
      scores,
      weights.map((weight) => 2 * weight),
    );
    once.covariance.flat().forEach((value, index) => expect(twice.covariance.flat()[index]).toBeCloseTo(value, 14));
  });

  it("does not see rows of weight 0", () => {
    const labels = Uint8Array.of(0, 1, 0, 1, 1);
    const scores = [Float64Array.of(0.1, 0.4, 0.35, 0.8, 0.2)];
    const all = delong(labels, scores, Float64Array.of(1, 1, 1, 1, 0));
    const four = delong(labels.subarray(0, 4), [Float64Array.of(0.1, 0.4, 0.35, 0.8)]);
    expect(all).toEqual(four);
  });

  it("is 1 for a perfect order, 0 for a reversed one and one half for ties, with no variance", () => {
    const labels = Uint8Array.of(0, 0, 1, 1);
    const scores = [Float64Array.of(1, 2, 3, 4), Float64Array.of(4, 3, 2, 1), Float64Array.of(5, 5, 5, 5)];
    const { auc, covariance } = delong(labels, scores);
    expect(auc).toEqual([1, 0, 0.5]);
    expect(covariance[0]).toEqual([0, 0, 0]);
  });

  it("is undefined with one class, and its variance with one row of a class", () => {
    expect(delong(Uint8Array.of(1, 1), [Float64Array.of(1, 2)])).toMatchObject({
      auc: [NaN],
      positives: 2,
      negatives: 0,
    });
    expect(delong(Uint8Array.of(1, 0, 0), [Float64Array.of(1, 2, 0)])).toMatchObject({
      auc: [0.5],
      covariance: [[NaN]],
    });
    expect(delong(Uint8Array.of(), [Float64Array.of()])).toMatchObject({ auc: [NaN], covariance: [[NaN]] });
  });

  it("refuses NaN scores", () => {
    expect(() => delong(Uint8Array.of(0, 1), [Float64Array.of(NaN, 1)])).toThrow(RangeError);
  });
});
