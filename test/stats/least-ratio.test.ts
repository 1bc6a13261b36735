import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  estimateOf,
  interval,
  lowerBound,
  pAbove,
  pBelow,
  upperBound,
  type Inference,
} from "../../src/stats/inference.ts";
import { rateRatio } from "../../src/stats/rate-ratio.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";

const pair = z.tuple([z.number(), z.number()]);
const { ratios } = z
  .object({
    ratios: z.array(
      z.object({ over: pair, under: pair, value: z.number(), level: z.number(), lower: z.number(), upper: z.number() }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/fairness.json", import.meta.url), "utf8")));

const counts = ([successes, n]: readonly [number, number]): { successes: number; n: number } => ({ successes, n });
const least = (...pairs: readonly (readonly [readonly [number, number], readonly [number, number]])[]): Inference => ({
  kind: "least-ratio",
  pairs: pairs.map(([over, under]) => ({ over: counts(over), under: counts(under) })),
});

describe("a ratio of two rates", () => {
  it.each(ratios)("of $over and $under has the bounds of Donner and Zou", ({ over, under, ...expected }) => {
    const ratio = rateRatio({ over: counts(over), under: counts(under) });
    const tail = (1 - expected.level) / 2;
    expect(ratio.value).toBeCloseTo(expected.value, 14);
    expect(ratio.lowerBound(tail)).toBeCloseTo(expected.lower, 10);
    expect(ratio.upperBound(tail)).toBeCloseTo(expected.upper, 10);
  });

  it("the other way round has the inverse bounds", () => {
    const [there, back] = [
      rateRatio({ over: counts([12, 80]), under: counts([30, 90]) }),
      rateRatio({ over: counts([30, 90]), under: counts([12, 80]) }),
    ];
    expect(there.lowerBound(0.05)).toBeCloseTo(1 / back.upperBound(0.05), 14);
    expect(there.pBelow(0.5)).toBeCloseTo(back.pAbove(2), 12);
  });

  it("is infinite over a rate of 0, and nothing where both are 0", () => {
    const over0 = rateRatio({ over: counts([5, 50]), under: counts([0, 50]) });
    expect([over0.value, over0.upperBound(0.05)]).toEqual([Infinity, Infinity]);
    expect(over0.lowerBound(0.05)).toBeGreaterThan(1);
    expect(rateRatio({ over: counts([0, 50]), under: counts([0, 50]) }).value).toBeNaN();
  });
});

describe("the least of several ratios", () => {
  it("is at most 1 and the same whichever way round the pairs are", () => {
    const [there, back] = [
      least([
        [12, 80],
        [30, 90],
      ]),
      least([
        [30, 90],
        [12, 80],
      ]),
    ];
    for (const of of [there, back]) expect(estimateOf(of)).toBeCloseTo(0.45, 14);
    expect(interval(there, 0.9)).toEqual(interval(back, 0.9));
    expect(
      upperBound(
        least([
          [30, 90],
          [30, 90],
        ]),
        0.05,
      ),
    ).toBe(1);
  });

  it("has an upper bound at alpha / 2K and a lower bound at alpha", () => {
    const one = rateRatio({ over: counts([12, 80]), under: counts([60, 90]) });
    const all = least(
      [
        [12, 80],
        [60, 90],
      ],
      [
        [12, 80],
        [40, 90],
      ],
      [
        [60, 90],
        [40, 90],
      ],
    );
    expect(upperBound(all, 0.06)).toBe(one.upperBound(0.01));
    expect(lowerBound(all, 0.06)).toBe(one.lowerBound(0.06));
    expect(pBelow(all, 0.3)).toBeCloseTo(6 * one.pBelow(0.3), 12);
    expect(pAbove(all, 0.1)).toBe(one.pAbove(0.1));
  });

  it("of a rate of 0 is 0, and how far above it the truth may be follows from the rows", () => {
    const [few, many] = [
      least([
        [0, 35],
        [9, 50],
      ]),
      least([
        [0, 3500],
        [900, 5000],
      ]),
    ];
    expect([estimateOf(few), estimateOf(many)]).toEqual([0, 0]);
    expect(upperBound(few, 0.05)).toBeGreaterThan(0.5);
    expect(upperBound(many, 0.05)).toBeLessThan(0.01);
  });

  it.each([
    ["equal groups", [0.3, 0.3, 0.3]],
    ["one group apart", [0.2, 0.3, 0.3]],
    ["rare events", [0.04, 0.08]],
  ])("covers the true ratio of %s in at least 94.5 %% of 2 000 samples, from both sides", (_, rates) => {
    const truth = Math.min(...rates) / Math.max(...rates);
    const n = 120;
    let above = 0;
    let below = 0;
    for (let run = 0; run < 2000; run++) {
      const stream = randomStream(20_260_802, run);
      const groups = rates.map((rate, group) => {
        let successes = 0;
        for (let row = 0; row < n; row++) if (uniformAt(stream, group * n + row) < rate) successes++;
        return [successes, n] as const;
      });
      const all = least(...groups.flatMap((a, i) => groups.slice(i + 1).map((b) => [a, b] as const)));
      if (lowerBound(all, 0.05) > truth) above++;
      if (upperBound(all, 0.05) < truth) below++;
    }
    expect(above).toBeLessThanOrEqual(110);
    expect(below).toBeLessThanOrEqual(110);
  });
});
