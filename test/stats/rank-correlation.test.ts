import { describe, expect, it } from "vitest";
import { kendall } from "../../src/stats/kendall.ts";
import { spearman } from "../../src/stats/spearman.ts";
import { expected } from "./expected.ts";
import { expectJackknife, pick, uniforms } from "./jackknife.ts";

const cases = expected.correlation.map((row) => ({
  ...row,
  n: row.x.length,
  x: Float64Array.from(row.x),
  y: Float64Array.from(row.y),
  times: Float64Array.from(row.times),
  weights: Float64Array.from(row.weights),
}));

/** Correlated, the second with many ties. */
const n = 120;
const x = uniforms(1, n);
const y = uniforms(2, n).map((value, row) => Math.round(4 * (value + (x[row] ?? NaN))));
const weights = uniforms(3, n).map((value) => 0.3 + value);
const ones = new Float64Array(n).fill(1);

describe("spearman", () => {
  it.each(cases)("equals scipy on $n rows, with ties", ({ x: first, y: second, spearman: value }) => {
    expect(spearman(first, second)?.value).toBeCloseTo(value, 12);
  });

  it.each(cases)("takes a whole weight as rows repeated, $n rows", (row) => {
    expect(spearman(row.x, row.y, row.times)?.value).toBeCloseTo(row.repeatedSpearman, 12);
  });

  it.each(cases)("equals the weighted correlation of weighted midranks, $n rows", (row) => {
    expect(spearman(row.x, row.y, row.weights)?.value).toBeCloseTo(row.weightedSpearman, 12);
  });

  it("has the influences of the jackknife, with and without weights", () => {
    const estimate = (rows: readonly number[], own: Float64Array) => spearman(pick(x, rows), pick(y, rows), own);
    expectJackknife(estimate, ones);
    expectJackknife(estimate, weights);
  });
});

describe("kendall", () => {
  it.each(cases)("equals scipy's tau-b on $n rows, with ties", ({ x: first, y: second, kendall: value }) => {
    expect(kendall(first, second)?.value).toBeCloseTo(value, 12);
  });

  it.each(cases)("takes a whole weight as rows repeated, $n rows", (row) => {
    expect(kendall(row.x, row.y, row.times)?.value).toBeCloseTo(row.repeatedKendall, 12);
  });

  it.each(cases)("equals the sum over all pairs with products of weights, $n rows", (row) => {
    expect(kendall(row.x, row.y, row.weights)?.value).toBeCloseTo(row.weightedKendall, 12);
  });

  it("has the influences of the jackknife, with and without weights", () => {
    const estimate = (rows: readonly number[], own: Float64Array) => kendall(pick(x, rows), pick(y, rows), own);
    expectJackknife(estimate, ones);
    expectJackknife(estimate, weights);
  });
});

describe.each([
  ["spearman", spearman],
  ["kendall", kendall],
])("%s", (_, correlation) => {
  it("is exactly 1 and -1 for a perfect order, also of two rows", () => {
    expect(correlation(Float64Array.of(1, 2), Float64Array.of(3, 9))?.value).toBe(1);
    expect(correlation(Float64Array.of(1, 2), Float64Array.of(9, 3))?.value).toBe(-1);
    const reversed = x.map((value) => -value);
    expect(correlation(x, reversed, weights)?.value).toBe(-1);
    expect(correlation(x, x.map(Math.exp), weights)?.value).toBe(1);
  });

  it("is undefined when a side is constant, without rows and with one", () => {
    expect(correlation(Float64Array.of(1, 2, 3), Float64Array.of(4, 4, 4))).toBeUndefined();
    expect(
      correlation(Float64Array.of(0.1, 0.1, 0.1), Float64Array.of(1, 2, 3), weights.subarray(0, 3)),
    ).toBeUndefined();
    expect(correlation(Float64Array.of(1), Float64Array.of(1))).toBeUndefined();
    expect(correlation(new Float64Array(), new Float64Array())).toBeUndefined();
  });

  it("does not see rows of weight 0", () => {
    const value = correlation(
      Float64Array.of(1, 2, 3, 99, -5),
      Float64Array.of(1, 3, 2, -99, 7),
      Float64Array.of(1, 1, 1, 0, 0),
    )?.value;
    expect(value).toBeCloseTo(correlation(Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 2))?.value ?? NaN, 14);
    expect(correlation(Float64Array.of(1, 1, 2), Float64Array.of(1, 2, 3), Float64Array.of(1, 1, 0))).toBeUndefined();
  });

  it("does not depend on the order of the rows, nor does the influence of a row", () => {
    const once = correlation(x, y, weights);
    const again = correlation(x.toReversed(), y.toReversed(), weights.toReversed());
    expect(again?.value).toBeCloseTo(once?.value ?? NaN, 14);
    again?.influence.forEach((value, row) => expect(value).toBeCloseTo(once?.influence[n - 1 - row] ?? NaN, 12));
  });

  it("refuses NaN", () => {
    expect(() => correlation(Float64Array.of(1, NaN), Float64Array.of(1, 2))).toThrow(RangeError);
  });
});
