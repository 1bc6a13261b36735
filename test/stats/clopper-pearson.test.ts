import { describe, expect, it } from "vitest";
import { clopperPearson } from "../../src/stats/clopper-pearson.ts";
import { wilson } from "../../src/stats/wilson.ts";
import { expected, relativeError } from "./expected.ts";

describe("clopperPearson", () => {
  it.each(expected.clopperPearson)(
    "%d of %d at %d is statsmodels' beta interval",
    (...[successes = NaN, n = NaN, level = NaN, lower = NaN, upper = NaN]) => {
      const share = clopperPearson({ successes, n });
      expect(relativeError(share.lowerBound((1 - level) / 2), lower)).toBeLessThan(1e-11);
      expect(relativeError(share.upperBound((1 - level) / 2), upper)).toBeLessThan(1e-11);
    },
  );

  it.each(expected.clopperPearsonP)(
    "%d of %d has scipy's binomial tails at %d",
    (...[successes = NaN, n = NaN, x = NaN, above = NaN, below = NaN]) => {
      const share = clopperPearson({ successes, n });
      expect(share.pAbove(x)).toBeCloseTo(above, 12);
      expect(share.pBelow(x)).toBeCloseTo(below, 12);
    },
  );

  it("holds Wilson's interval within it, here at 9 of 10", () => {
    const [exact, score] = [clopperPearson, wilson].map((family) => family({ successes: 9, n: 10 }));
    expect(exact?.lowerBound(0.025)).toBeLessThan(score?.lowerBound(0.025) ?? NaN);
    expect(exact?.upperBound(0.025)).toBeGreaterThan(score?.upperBound(0.025) ?? NaN);
  });

  it("takes effective counts that are not whole, or too large by a rounding error", () => {
    // I_x(45.5, 5.75) = 0.05 and I_x(46.5, 4.75) = 0.95, by scipy.special.betaincinv
    const share = clopperPearson({ successes: 45.5, n: 50.25 });
    expect(share.lowerBound(0.05)).toBeCloseTo(0.808_260_247_469, 11);
    expect(share.upperBound(0.05)).toBeCloseTo(0.963_156_488_142, 11);
    expect(clopperPearson({ successes: 50.000_000_000_000_01, n: 50 }).upperBound(0.05)).toBe(1);
  });

  it("is certain of what lies outside of [0, 1], and never of its ends", () => {
    const none = clopperPearson({ successes: 0, n: 20 });
    expect([none.pAbove(-0.1), none.pAbove(0), none.pBelow(1), none.pBelow(1.1)]).toEqual([0, 1, 0, 0]);
    const all = clopperPearson({ successes: 20, n: 20 });
    expect([all.pAbove(-0.1), all.pAbove(0), all.pBelow(1), all.pBelow(1.1)]).toEqual([0, 0, 1, 0]);
  });

  it("could not have had a p-value below that of only successes, or of only failures", () => {
    const share = clopperPearson({ successes: 3, n: 5 });
    expect(share.minimumPAbove?.(0.5)).toBeCloseTo(0.5 ** 5, 15);
    expect(share.minimumPBelow?.(0.3)).toBeCloseTo(0.7 ** 5, 15);
  });
});
