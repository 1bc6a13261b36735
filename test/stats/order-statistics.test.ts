import { describe, expect, it } from "vitest";
import { lowerRank, orderStatistics, upperRank } from "../../src/stats/order-statistics.ts";
import { expected } from "./expected.ts";

const upTo = (n: number): Float64Array => Float64Array.from({ length: n }, (_, index) => index + 1);

describe("order statistics", () => {
  it.each(expected.orderStatistics)(
    "n = %d, p = %d, level %d: ranks %d to %d",
    (...[n = NaN, p = NaN, level = NaN, lower = NaN, upper = NaN]) => {
      expect(lowerRank(n, p, (1 - level) / 2)).toBe(lower);
      expect(upperRank(n, p, (1 - level) / 2)).toBe(upper);
    },
  );

  it.each([
    [200, 0.95, 184, 197],
    [200, 0.99, 195, Infinity],
    [1000, 0.99, 983, 997],
  ])("of 1 … %d: the 95 %% interval of quantile %d is %d to %d", (n, probability, lower, upper) => {
    const percentile = orderStatistics({ sorted: upTo(n), probability });
    expect(percentile.lowerBound(0.025)).toBe(lower);
    expect(percentile.upperBound(0.025)).toBe(upper);
  });

  it.each([
    [0.5, 5],
    [0.9, 29],
    [0.95, 59],
    [0.99, 299],
    [0.999, 2995],
  ])("quantile %d needs %d rows for an upper bound at 95 %%", (probability, rows) => {
    expect(orderStatistics({ sorted: upTo(rows), probability }).upperBound(0.05)).toBe(rows);
    expect(orderStatistics({ sorted: upTo(rows - 1), probability }).upperBound(0.05)).toBe(Infinity);
  });

  it("counts ties on both sides: half the sample at the limit proves neither direction", () => {
    const sorted = Float64Array.of(1, 2, 5, 5, 5, 5, 5, 8, 9);
    const median = orderStatistics({ sorted, probability: 0.5 });
    expect(median.value).toBe(5);
    expect(median.pAbove(5)).toBeGreaterThan(0.5);
    expect(median.pBelow(5)).toBeGreaterThan(0.5);
  });
});
