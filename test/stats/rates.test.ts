import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { between } from "../../src/stats/between.ts";
import { clopperPearson } from "../../src/stats/clopper-pearson.ts";
import { knownRanks } from "../../src/stats/known-ranks.ts";
import { logarithm } from "../../src/stats/logarithm.ts";
import { meanAndDeviation } from "../../src/stats/mean-and-deviation.ts";
import { normalPivot } from "../../src/stats/pivot.ts";
import { poissonRatio } from "../../src/stats/poisson-ratio.ts";
import { poisson } from "../../src/stats/poisson.ts";
import { squareAndAdd } from "../../src/stats/square-and-add.ts";

const pair = z.tuple([z.number(), z.number()]);
const count = z.tuple([z.number(), z.number()]).transform(([events, exposure]) => ({ events, exposure }));
const expected = z
  .object({
    poisson: z.array(
      z.object({
        events: z.number(),
        exposure: z.number(),
        level: z.number(),
        interval: pair,
        p_above_08: z.number(),
        p_below_125: z.number(),
      }),
    ),
    ratio: z.array(
      z.object({
        candidate: count,
        reference: count,
        level: z.number(),
        ratio: z.number(),
        interval: pair,
        p_above_1: z.number(),
        p_below_1: z.number(),
        p_below_095: z.number(),
      }),
    ),
    difference: z.array(z.object({ candidate: count, reference: count, level: z.number(), interval: pair })),
    errors: z.array(z.object({ errors: z.number(), requests: z.number(), interval: pair })),
    ranks: z.array(z.object({ n: z.number(), probability: z.number(), low: z.number(), high: z.number() })),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/rates.json", import.meta.url), "utf8")));

/** Relative, and absolute near 0. */
function expectClose(actual: number, wanted: number, tolerance = 1e-9): void {
  expect(Math.abs(actual - wanted), `${actual} and ${wanted}`).toBeLessThanOrEqual(
    tolerance * Math.max(1e-3, Math.abs(wanted)),
  );
}

describe("poisson", () => {
  it.each(expected.poisson)("$events events in $exposure at $level are scipy's exact bounds", (case_) => {
    const {
      level,
      interval: [low, high],
      events,
      exposure,
    } = case_;
    const rate = poisson({ events, exposure });
    expectClose(rate.lowerBound((1 - level) / 2), low);
    expectClose(rate.upperBound((1 - level) / 2), high);
    expectClose(rate.pAbove((0.8 * events) / exposure), case_.p_above_08);
    expectClose(rate.pBelow((1.25 * events) / exposure), case_.p_below_125);
  });

  it("takes no event for no certainty: the rule of three", () => {
    const none = poisson({ events: 0, exposure: 1000 });
    expect(none.upperBound(0.05)).toBeCloseTo(0.003, 4);
    expect(none.lowerBound(0.05)).toBe(0);
    expect(none.standardError).toBeGreaterThan(0);
  });
});

describe("poissonRatio", () => {
  it.each(expected.ratio)(
    "$candidate.events against $reference.events at $level is statsmodels' exact conditional test",
    (case_) => {
      const {
        level,
        interval: [low, high],
      } = case_;
      const log = poissonRatio(case_);
      expectClose(Math.exp(log.value), case_.ratio);
      expectClose(Math.exp(log.lowerBound((1 - level) / 2)), low);
      expectClose(Math.exp(log.upperBound((1 - level) / 2)), high);
      expectClose(log.pAbove(0), case_.p_above_1, 1e-8);
      expectClose(log.pBelow(0), case_.p_below_1, 1e-8);
      expectClose(log.pBelow(Math.log(0.95)), case_.p_below_095, 1e-8);
    },
  );

  it("has no upper bound where the reference has no event, and is 0 where the candidate has none", () => {
    const some = { events: 4, exposure: 100 };
    const none = { events: 0, exposure: 100 };
    expect(poissonRatio({ candidate: some, reference: none }).upperBound(0.05)).toBe(Infinity);
    expect(poissonRatio({ candidate: none, reference: some }).value).toBe(-Infinity);
    expect(poissonRatio({ candidate: none, reference: some }).standardError).toBeLessThan(2);
  });
});

describe("squareAndAdd", () => {
  it.each(expected.difference)(
    "$candidate.events against $reference.events at $level adds the exact bounds",
    (case_) => {
      const {
        level,
        interval: [low, high],
      } = case_;
      const difference = squareAndAdd({ candidate: poisson(case_.candidate), reference: poisson(case_.reference) });
      const alpha = (1 - level) / 2;
      expectClose(difference.lowerBound(alpha), low);
      expectClose(difference.upperBound(alpha), high);
      expect(difference.pAbove(low)).toBeCloseTo(alpha, 9);
      expect(difference.pBelow(high)).toBeCloseTo(alpha, 9);
    },
  );

  it("of two normal estimates is their normal difference", () => {
    const sides = {
      candidate: normalPivot({ value: 5, standardError: 3 }),
      reference: normalPivot({ value: 2, standardError: 4 }),
    };
    const exact = normalPivot({ value: 3, standardError: 5 });
    for (const alpha of [0.01, 0.2, 0.7])
      expect(squareAndAdd(sides).lowerBound(alpha)).toBeCloseTo(exact.lowerBound(alpha), 9);
    expect(squareAndAdd(sides).pAbove(0)).toBeCloseTo(exact.pAbove(0), 12);
  });
});

describe("an error rate", () => {
  it.each(expected.errors)(
    "$errors of $requests has statsmodels' beta interval",
    ({ errors, requests, interval: [low, high] }) => {
      const rate = clopperPearson({ successes: errors, n: requests });
      expectClose(rate.lowerBound(0.05), low);
      expectClose(rate.upperBound(0.05), high);
    },
  );
});

describe("logarithm", () => {
  it("has the logarithms of the bounds, and none of a bound at 0", () => {
    const rate = poisson({ events: 20, exposure: 10 });
    expect(logarithm(rate).lowerBound(0.05)).toBe(Math.log(rate.lowerBound(0.05)));
    expect(logarithm(rate).pAbove(0)).toBe(rate.pAbove(1));
    expect(logarithm(normalPivot({ value: 1, standardError: 5 })).lowerBound(0.05)).toBe(-Infinity);
  });
});

describe("between", () => {
  it("goes from the lower bound of the one to the upper bound of the other", () => {
    const [low, high] = [poisson({ events: 5, exposure: 1 }), poisson({ events: 9, exposure: 1 })];
    const somewhere = between({ value: 7, low, high });
    expect(somewhere.lowerBound(0.1)).toBe(low.lowerBound(0.1));
    expect(somewhere.upperBound(0.1)).toBe(high.upperBound(0.1));
    expect(somewhere.pAbove(2)).toBe(low.pAbove(2));
  });
});

describe("knownRanks", () => {
  it.each(expected.ranks)(
    "looks up p$probability of $n between scipy's ranks $low and $high",
    ({ n, probability, low, high }) => {
      // All values are known, and the value of rank k is k: then the bounds are the order statistics themselves.
      const ranks = Float64Array.from({ length: n }, (_, index) => index + 1);
      const quantile = knownRanks({ n, probability, value: n * probability, values: ranks, low: ranks, high: ranks });
      expect([quantile.lowerBound(0.05), quantile.upperBound(0.05)]).toEqual([low, high]);
    },
  );

  it("takes the nearest known value that is surely outside", () => {
    const known = {
      n: 1000,
      probability: 0.5,
      value: 50,
      values: Float64Array.of(10, 50, 90),
      low: Float64Array.of(100, 500, 900),
      high: Float64Array.of(101, 501, 901),
    };
    expect([knownRanks(known).lowerBound(0.05), knownRanks(known).upperBound(0.05)]).toEqual([10, 90]);
  });

  it("has no bound beyond what is known", () => {
    const known = {
      n: 1000,
      probability: 0.99,
      value: 50,
      values: Float64Array.of(50),
      low: Float64Array.of(990),
      high: Float64Array.of(991),
    };
    expect([knownRanks(known).lowerBound(0.05), knownRanks(known).upperBound(0.05)]).toEqual([-Infinity, Infinity]);
    expect(knownRanks(known).standardError).toBeNaN();
  });

  it.each([0.02, 0.3])("says the same by bound and by p-value at %d", (alpha) => {
    const values = Float64Array.from({ length: 40 }, (_, index) => index);
    const sample = {
      n: 400,
      probability: 0.7,
      value: 28,
      values,
      low: values.map((at) => 10 * at),
      high: values.map((at) => 10 * at + 1),
    };
    const quantile = knownRanks(sample);
    for (let x = 0.5; x < 39; x++) {
      expect(quantile.lowerBound(alpha) > x).toBe(quantile.pAbove(x) <= alpha);
      expect(quantile.upperBound(alpha) < x).toBe(quantile.pBelow(x) <= alpha);
    }
  });
});

describe("meanAndDeviation", () => {
  it("is the mean and the deviation with n - 1", () => {
    expect(meanAndDeviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toEqual({
      mean: 5,
      deviation: Math.sqrt(32 / 7),
    });
  });
});
