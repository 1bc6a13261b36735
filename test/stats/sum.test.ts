import { describe, expect, it } from "vitest";
import { runningSum, sum, sumOver } from "../../src/stats/sum.ts";

describe("sum", () => {
  it("keeps what a plain sum loses", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(new Float64Array(10).fill(0.1))).toBe(1);
  });

  it("is 0 for nothing, infinite with an infinity and NaN with NaN", () => {
    expect(sum([])).toBe(0);
    expect(sum([1, Infinity])).toBe(Infinity);
    expect(sum([Infinity, -Infinity])).toBeNaN();
    expect(sum([1, NaN])).toBeNaN();
  });

  it("adds the terms of a function of the index", () => {
    expect(sumOver(101, (index) => index)).toBe(5050);
  });

  it("runs: each sum is that of the values so far", () => {
    const values = Float64Array.of(1, 1e100, 1, -1e100, 2);
    expect([...runningSum(values)]).toEqual(Array.from(values, (_, index) => sum(values.subarray(0, index + 1))));
  });
});
