import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../../src/stats/wilson.ts";
import { expected } from "./expected.ts";

describe("wilson", () => {
  it.each(expected.wilson)(
    "%d of %d at %d is statsmodels' interval",
    (...[successes = NaN, n = NaN, level = NaN, lower = NaN, upper = NaN]) => {
      const tail = (1 - level) / 2;
      expect(wilson({ successes, n }).lowerBound(tail)).toBeCloseTo(lower, 14);
      expect(wilson({ successes, n }).upperBound(tail)).toBeCloseTo(upper, 14);
    },
  );

  it("mirrors failures and successes", () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(500),
        fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
        (successes, failures, alpha) => {
          fc.pre(successes + failures > 0);
          const n = successes + failures;
          expect(wilson({ successes, n }).lowerBound(alpha)).toBeCloseTo(
            1 - wilson({ successes: failures, n }).upperBound(alpha),
            14,
          );
        },
      ),
    );
  });

  it("stays within [0, 1] and never has zero width", () => {
    const none = wilson({ successes: 0, n: 50 });
    expect(none.lowerBound(0.025)).toBe(0);
    // z² / (n + z²)
    expect(none.upperBound(0.025)).toBeCloseTo(0.071_347_6, 6);
  });

  it("takes effective counts that are not whole, or too large by a rounding error", () => {
    expect(wilson({ successes: 45.5, n: 50.25 }).value).toBeCloseTo(0.905_473, 6);
    expect(wilson({ successes: 50.000_000_000_000_01, n: 50 }).upperBound(0.05)).toBe(1);
  });

  it("holds against zeros of either sign alike", () => {
    const most = wilson({ successes: 9, n: 10 });
    expect([most.pAbove(0), most.pAbove(-0)]).toEqual([0, 0]);
    expect([most.pBelow(0), most.pBelow(-0)]).toEqual([1, 1]);
  });
});
