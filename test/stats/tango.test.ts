import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mcnemarMidP } from "../../src/stats/mcnemar.ts";
import { tango } from "../../src/stats/tango.ts";
import { expected } from "./expected.ts";

describe("tango", () => {
  it.each(expected.tango)(
    "%d gained, %d lost of %d at %d: the roots of the score found by scipy",
    (...[gained = NaN, lost = NaN, n = NaN, level = NaN, lower = NaN, upper = NaN]) => {
      const difference = tango({ gained, lost, n });
      expect(difference.lowerBound((1 - level) / 2)).toBeCloseTo(lower, 13);
      expect(difference.upperBound((1 - level) / 2)).toBeCloseTo(upper, 13);
    },
  );

  it("is ±0.0370 when none of 100 rows changed, not an interval of no width", () => {
    const unchanged = tango({ gained: 0, lost: 0, n: 100 });
    expect(unchanged.lowerBound(0.025)).toBeCloseTo(-0.037, 4);
    expect(unchanged.upperBound(0.025)).toBeCloseTo(0.037, 4);
  });

  it("changes its sign when gains and losses are swapped", () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(50),
        fc.nat(500),
        fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
        (gained, lost, same, alpha) => {
          const n = gained + lost + same + 1;
          const there = tango({ gained, lost, n }).lowerBound(alpha);
          const back = tango({ gained: lost, lost: gained, n }).upperBound(alpha);
          expect(there).toBeCloseTo(-back, 12);
        },
      ),
    );
  });

  it("has McNemar's mid-p as its p-value at 0", () => {
    const difference = tango({ gained: 3, lost: 12, n: 200 });
    expect(difference.pBelow(0)).toBe(mcnemarMidP(12, 3));
    expect(difference.pAbove(0)).toBe(mcnemarMidP(3, 12));
    expect(difference.pBelow(-0)).toBe(difference.pBelow(0));
  });
});
