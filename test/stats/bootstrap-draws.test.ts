import { describe, expect, it } from "vitest";
import { bootstrapDraws } from "../../src/stats/bootstrap-draws.ts";

// Replicate k of 99 stands for the probability k / 100.
const draws = Float64Array.from({ length: 99 }, (_, index) => index + 1);
const replicated = bootstrapDraws({ value: 50, draws });

describe("bootstrapDraws", () => {
  it("takes the percentiles of the replicates as bounds", () => {
    expect(replicated.lowerBound(0.05)).toBeCloseTo(5, 12);
    expect(replicated.upperBound(0.05)).toBeCloseTo(95, 12);
    expect(replicated.lowerBound(0.055)).toBeCloseTo(5.5, 12);
  });

  it("takes the share of replicates up to x as the p-value", () => {
    expect(replicated.pAbove(5)).toBeCloseTo(0.05, 12);
    expect(replicated.pBelow(95.5)).toBeCloseTo(0.045, 12);
  });

  it("goes on with the normal tail beyond the replicates, so that small levels stay within reach", () => {
    const sd = Math.sqrt((99 * 100) / 12); // of 1 … 99
    expect(replicated.standardError).toBeCloseTo(sd, 10);
    expect(replicated.lowerBound(0.001)).toBeCloseTo(50 - 3.090_232_306 * sd, 6);
    expect(replicated.pAbove(50 - 3.090_232_306 * sd)).toBeCloseTo(0.001, 9);
    expect(replicated.pAbove(0.5)).toBe(0.01);
  });
});
