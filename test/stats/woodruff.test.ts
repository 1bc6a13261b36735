import { describe, expect, it } from "vitest";
import { effectiveRowsOfShare } from "../../src/stats/effective-rows.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { orderStatistics } from "../../src/stats/order-statistics.ts";
import { sortedCopy } from "../../src/stats/sort.ts";
import { weightedSample } from "../../src/stats/weighted-quantile.ts";
import { woodruff } from "../../src/stats/woodruff.ts";
import { expected } from "./expected.ts";
import { uniforms } from "./jackknife.ts";

describe("woodruff", () => {
  it.each(expected.woodruff)(
    "bounds quantile $probability at $alpha by the share of $values.length weighted rows, as scipy's beta has it",
    ({ values, weights, probability, alpha, bounds: [lower, upper] }) => {
      const sample = weightedSample(Float64Array.from(values), Float64Array.from(weights));
      const distribution = woodruff({ sample, probability });
      expect(distribution.lowerBound(alpha)).toBe(lower ?? -Infinity);
      expect(distribution.upperBound(alpha)).toBe(upper ?? Infinity);
    },
  );

  it.each([0.5, 0.9, 0.99])("is orderStatistics when all weights are equal, at %d", (probability) => {
    const values = uniforms(4, 400);
    const weighted = woodruff({ sample: weightedSample(values, new Float64Array(400).fill(1)), probability });
    const plain = orderStatistics({ sorted: sortedCopy(values), probability });
    for (const alpha of [0.005, 0.05, 0.2]) {
      expect(weighted.lowerBound(alpha)).toBe(plain.lowerBound(alpha));
      expect(weighted.upperBound(alpha)).toBe(plain.upperBound(alpha));
    }
    expect(weighted.value).toBe(plain.value);
    expect(weighted.standardError).toBeCloseTo(plain.standardError, 12);
    expect(weighted.pAbove(0.7)).toBeCloseTo(plain.pAbove(0.7), 12);
    expect(weighted.pBelow(0.7)).toBeCloseTo(plain.pBelow(0.7), 12);
  });

  it("covers the median of weighted, clustered rows in 93 to 98 % of 400 samples", () => {
    const covered = Array.from({ length: 400 }, (_, seed) => coversMedian(1000 + seed)).filter(Boolean).length;
    expect(covered / 400).toBeGreaterThan(0.93);
    expect(covered / 400).toBeLessThan(0.98);
  });
});

/** 60 clusters of 5 rows around a normal number of their own, with weights apart from it: is the median, 0, in the interval? */
function coversMedian(seed: number): boolean {
  const own = uniforms(seed, 300).map(normalQuantile);
  const shared = uniforms(seed + 5000, 60).map(normalQuantile);
  const weight = uniforms(seed + 9000, 300).map((value) => 0.2 + value);
  const cluster = Int32Array.from(own, (_, row) => Math.floor(row / 5));
  const values = own.map((value, row) => value + (shared[cluster[row] ?? 0] ?? NaN));
  const sample = weightedSample(values, weight);
  const { value } = woodruff({ sample, probability: 0.5 });
  const effectiveRows = effectiveRowsOfShare(values, value, { weight, cluster });
  const median = woodruff({ sample, probability: 0.5, effectiveRows });
  return median.lowerBound(0.025) <= 0 && median.upperBound(0.025) >= 0;
}

describe("effectiveRowsOfShare", () => {
  const values = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);

  it("is the number of rows, and with weights Kish's", () => {
    expect(effectiveRowsOfShare(values, 4, {})).toBe(8);
    expect(effectiveRowsOfShare(values, 4, { weight: Float64Array.of(1, 1, 1, 1, 3, 3, 3, 3) })).toBeCloseTo(6.4, 12);
  });

  it("falls to about the number of clusters when rows of a cluster agree", () => {
    const many = Float64Array.from({ length: 4000 }, (_, row) => (row * 7) % 400);
    const cluster = Int32Array.from(many);
    expect(effectiveRowsOfShare(many, 199, { cluster })).toBeGreaterThan(390);
    expect(effectiveRowsOfShare(many, 199, { cluster })).toBeLessThan(401);
  });

  it("is never more than without clusters", () => {
    const cluster = Int32Array.of(0, 1, 2, 3, 3, 2, 1, 0);
    expect(effectiveRowsOfShare(values, 4, { cluster })).toBeLessThan(8);
  });

  it("counts clusters where all values are on one side, and is 1 for a single cluster", () => {
    expect(effectiveRowsOfShare(values, 8, { cluster: Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2) })).toBe(3);
    expect(effectiveRowsOfShare(values, 4, { cluster: new Int32Array(8) })).toBe(1);
  });
});
