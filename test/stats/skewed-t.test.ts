import { describe, expect, it } from "vitest";
import expected from "../../fixtures/expected/stats-skewness.json" with { type: "json" };
import { interval, pAbove } from "../../src/stats/inference.ts";

describe("the interval of a mean of skew values", () => {
  it.each(expected.skewedMeans)("inverts Hall's transformation: $name", ({ sample, mean, skewness, ...expectedOf }) => {
    const n = sample.length;
    const squares = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const standardError = Math.sqrt(squares / (n - 1) / n);
    const inference = { kind: "t", value: mean, standardError, degreesOfFreedom: n - 1, skewness } as const;
    const { lower, upper, method } = interval(inference, 0.95);
    expect(method).toBe("t");
    expect(lower).toBeCloseTo(expectedOf.interval[0] ?? Number.NaN, 10);
    expect(upper).toBeCloseTo(expectedOf.interval[1] ?? Number.NaN, 10);
    expect(pAbove(inference, 0)).toBeCloseTo(expectedOf.pAboveZero, 10);
  });

  it("reaches further to the side of the tail", () => {
    const inference = { kind: "t", value: 1, standardError: 0.1, degreesOfFreedom: 99, skewness: 2 } as const;
    const { lower, upper } = interval(inference, 0.95);
    expect(upper - 1).toBeGreaterThan(1 - lower);
  });

  it("of values without any spread is the value", () => {
    const inference = { kind: "t", value: 1, standardError: 0, degreesOfFreedom: 99, skewness: 0 } as const;
    expect(interval(inference, 0.95)).toMatchObject({ lower: 1, upper: 1 });
  });
});
