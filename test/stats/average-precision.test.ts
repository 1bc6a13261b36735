import { describe, expect, it } from "vitest";
import { averagePrecision as ofRanked } from "../../src/stats/average-precision.ts";
import { rankScores } from "../../src/stats/labelled-rows.ts";
import { expected } from "./expected.ts";

const averagePrecision = (...rows: Parameters<typeof rankScores>) => ofRanked(rankScores(...rows));

const floats = (rows: number[][]): Float64Array[] => rows.map((row) => Float64Array.from(row));

describe("averagePrecision", () => {
  it.each(expected.ranking)(
    "equals scikit-learn and finite differences of it, with ties",
    ({ labels, scores, averagePrecision: value, averagePrecisionCovariance }) => {
      const actual = averagePrecision(Uint8Array.from(labels), floats(scores));
      value.forEach((each, index) => expect(actual.value[index]).toBeCloseTo(each, 13));
      averagePrecisionCovariance
        .flat()
        .forEach((each, index) => expect(actual.covariance.flat()[index]).toBeCloseTo(each, 10));
    },
  );

  it.each(expected.ranking)(
    "does so with weights",
    ({ labels, scores, weights, weightedAveragePrecision, weightedAveragePrecisionCovariance }) => {
      const actual = averagePrecision(Uint8Array.from(labels), floats(scores), Float64Array.from(weights));
      weightedAveragePrecision.forEach((each, index) => expect(actual.value[index]).toBeCloseTo(each, 13));
      weightedAveragePrecisionCovariance
        .flat()
        .forEach((each, index) => expect(actual.covariance.flat()[index]).toBeCloseTo(each, 10));
    },
  );

  it("has the standard errors of a bootstrap with 4000 resamples, within 6 %, single and paired", () => {
    const { labels, scores, bootstrapErrors } = expected.rankingBootstrap;
    const { covariance } = averagePrecision(Uint8Array.from(labels), floats(scores));
    const [[first = NaN, cross = NaN] = [], [, second = NaN] = []] = covariance;
    const errors = [first, second, first + second - 2 * cross].map(Math.sqrt);
    errors.forEach((error, index) => expect(Math.abs(error / (bootstrapErrors[index] ?? NaN) - 1)).toBeLessThan(0.06));
  });

  it("is the share of positives when all scores are tied", () => {
    const { value } = averagePrecision(Uint8Array.of(1, 0, 0, 1, 0), [new Float64Array(5)]);
    expect(value).toEqual([0.4]);
  });

  it("does not see rows of weight 0, not even on top", () => {
    const weighted = averagePrecision(
      Uint8Array.of(1, 0, 1, 0),
      [Float64Array.of(0.9, 0.5, 0.4, 0.1)],
      Float64Array.of(0, 1, 1, 1),
    );
    expect(weighted).toEqual(averagePrecision(Uint8Array.of(0, 1, 0), [Float64Array.of(0.5, 0.4, 0.1)]));
  });

  it("is undefined without positives", () => {
    expect(averagePrecision(Uint8Array.of(0, 0), [Float64Array.of(1, 2)]).value).toEqual([NaN]);
  });
});
