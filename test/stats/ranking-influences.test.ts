import { describe, expect, it } from "vitest";
import { averagePrecision } from "../../src/stats/average-precision.ts";
import { covarianceOfMeans } from "../../src/stats/covariance-of-means.ts";
import { delong } from "../../src/stats/delong.ts";
import { rankScores } from "../../src/stats/labelled-rows.ts";
import { rankingInfluences } from "../../src/stats/ranking-influences.ts";
import { expected } from "./expected.ts";
import { expectJackknife, pick, uniforms } from "./jackknife.ts";

const cases = expected.ranking.map((row) => ({
  ...row,
  labels: Uint8Array.from(row.labels),
  scores: row.scores.map((score) => Float64Array.from(score)),
  weights: Float64Array.from(row.weights),
}));

const n = 150;
const labels = Uint8Array.from(uniforms(1, n), (value) => (value < 0.4 ? 1 : 0));
const score = uniforms(2, n).map((value, row) => Math.round(20 * (value + 0.4 * (labels[row] ?? NaN))));
const weights = uniforms(3, n).map((value) => 0.5 + value);
const ones = new Float64Array(n).fill(1);

describe("rankingInfluences", () => {
  it.each(cases)("has scikit-learn's values on $labels.length rows, with ties and weights", (row) => {
    const plain = rankScores(row.labels, row.scores);
    const weighted = rankScores(row.labels, row.scores, row.weights);
    const expectValues = (actual: ReturnType<typeof rankingInfluences>, wanted: number[]): void => {
      expect(actual).toHaveLength(wanted.length);
      wanted.forEach((value, index) => expect(actual?.[index]?.value).toBeCloseTo(value, 12));
    };
    expectValues(rankingInfluences("roc_auc", plain), row.auc);
    expectValues(rankingInfluences("roc_auc", weighted), row.weightedAuc);
    expectValues(rankingInfluences("average_precision", plain), row.averagePrecision);
    expectValues(rankingInfluences("average_precision", weighted), row.weightedAveragePrecision);
  });

  it.each(["roc_auc", "average_precision"] as const)("has the influences of the jackknife: %s", (statistic) => {
    const estimate = (rows: readonly number[], own: Float64Array) =>
      rankingInfluences(
        statistic,
        rankScores(
          Uint8Array.from(rows, (row) => labels[row] ?? 0),
          [pick(score, rows)],
          own,
        ),
      )?.[0];
    expectJackknife(estimate, ones);
    expectJackknife(estimate, weights);
  });

  it.each(cases)("spreads as averagePrecision does, exactly", ({ labels: own, scores, weights: weight }) => {
    const ranked = rankScores(own, scores, weight);
    const [first, second] = rankingInfluences("average_precision", ranked) ?? [];
    if (first === undefined || second === undefined) throw new TypeError("two scores have two influences");
    const { covariance } = covarianceOfMeans(first.influence, second.influence, { weight });
    expect(covariance).toBeCloseTo(averagePrecision(ranked).covariance[0]?.[1] ?? NaN, 14);
  });

  it("spreads as DeLong's covariance does, but for how it corrects small classes", () => {
    const ranked = rankScores(labels, [score]);
    const [{ influence } = { influence: ones }] = rankingInfluences("roc_auc", ranked) ?? [];
    const { covariance } = covarianceOfMeans(influence, influence, {});
    expect(Math.sqrt(covariance / (delong(ranked).covariance[0]?.[0] ?? NaN))).toBeCloseTo(1, 1.8);
  });

  it("is undefined without a class: the AUC without either, the average precision without positives", () => {
    const ranked = (...own: number[]) => rankScores(Uint8Array.from(own), [Float64Array.from(own, (_, row) => row)]);
    expect(rankingInfluences("roc_auc", ranked(1, 1))).toBeUndefined();
    expect(rankingInfluences("roc_auc", ranked(0, 0))).toBeUndefined();
    expect(rankingInfluences("roc_auc", ranked())).toBeUndefined();
    expect(rankingInfluences("average_precision", ranked(0, 0))).toBeUndefined();
    expect(rankingInfluences("average_precision", ranked(1, 1))?.[0]?.value).toBe(1);
  });

  it("of two rows is 1 or 0, without influence", () => {
    const two = (own: number[]) =>
      rankingInfluences("roc_auc", rankScores(Uint8Array.from(own), [Float64Array.of(1, 2)]));
    expect(two([0, 1])).toEqual([{ value: 1, influence: Float64Array.of(0, 0) }]);
    expect(two([1, 0])).toEqual([{ value: 0, influence: Float64Array.of(0, 0) }]);
  });
});
