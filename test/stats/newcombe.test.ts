import { describe, expect, it } from "vitest";
import { newcombe } from "../../src/stats/newcombe.ts";
import { expected } from "./expected.ts";

describe("newcombe", () => {
  it.each(expected.newcombe)(
    "%d of %d against %d of %d at %d is statsmodels' interval",
    (...[a = NaN, m = NaN, b = NaN, n = NaN, level = NaN, lower = NaN, upper = NaN]) => {
      const difference = newcombe({ candidate: { successes: a, n: m }, reference: { successes: b, n } });
      expect(difference.lowerBound((1 - level) / 2)).toBeCloseTo(lower, 14);
      expect(difference.upperBound((1 - level) / 2)).toBeCloseTo(upper, 14);
    },
  );

  it("gives the interval of the paper for 56/70 against 48/80: 0.0524 to 0.3339", () => {
    const difference = newcombe({ candidate: { successes: 56, n: 70 }, reference: { successes: 48, n: 80 } });
    expect(difference.lowerBound(0.025)).toBeCloseTo(0.0524, 4);
    expect(difference.upperBound(0.025)).toBeCloseTo(0.3339, 4);
  });

  it("changes its sign when the sides are swapped", () => {
    const [few, many] = [
      { successes: 3, n: 40 },
      { successes: 9, n: 30 },
    ];
    const there = newcombe({ candidate: few, reference: many });
    const back = newcombe({ candidate: many, reference: few });
    expect(there.lowerBound(0.05)).toBeCloseTo(-back.upperBound(0.05), 15);
    expect(there.pBelow(0)).toBeCloseTo(back.pAbove(0), 12);
  });

  it("is no evidence for a difference between equal samples", () => {
    const none = { successes: 0, n: 50 };
    expect(newcombe({ candidate: none, reference: none }).pAbove(0)).toBeCloseTo(0.5, 12);
  });
});
