import { describe, expect, it } from "vitest";
import {
  estimateOf,
  lowerBound,
  minimumPAbove,
  pAbove,
  pBelow,
  standardErrorOf,
  upperBound,
  type Inference,
} from "../../src/stats/inference.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";

const normal = (value: number, standardError = 0.1): Inference => ({ kind: "normal", value, standardError });
const gap = (...pairs: readonly Inference[]): Inference => ({ kind: "largest-gap", pairs });

describe("the largest of several differences", () => {
  it("is the largest without its sign, with the standard error of that pair", () => {
    const largest = gap(normal(0.2), normal(-0.5, 0.3), normal(0.3));
    expect([estimateOf(largest), standardErrorOf(largest)]).toEqual([0.5, 0.3]);
  });

  it("is the same whichever way round the pairs are", () => {
    const [there, back] = [gap(normal(0.2), normal(-0.5)), gap(normal(-0.2), normal(0.5))];
    for (const of of [estimateOf, standardErrorOf]) expect(of(there)).toBe(of(back));
    expect(lowerBound(there, 0.05)).toBe(lowerBound(back, 0.05));
    expect(upperBound(there, 0.05)).toBe(upperBound(back, 0.05));
    expect(pAbove(there, 0.1)).toBe(pAbove(back, 0.1));
  });

  it("has a lower bound at alpha / 2K, never below 0, and an upper bound at alpha", () => {
    const pairs = [normal(0.2), normal(-0.9), normal(0.3)];
    expect(lowerBound(gap(...pairs), 0.06)).toBe(lowerBound(normal(0.9), 0.01));
    expect(upperBound(gap(...pairs), 0.06)).toBe(upperBound(normal(0.9), 0.06));
    expect(lowerBound(gap(normal(0.1), normal(0)), 0.05)).toBe(0);
  });

  it("has p-values to match: Bonferroni above, the least convincing pair below", () => {
    const pairs = [normal(0.2), normal(-0.9), normal(0.3)];
    expect(pAbove(gap(...pairs), 0.7)).toBeCloseTo(6 * pAbove(normal(0.9), 0.7), 15);
    expect(pBelow(gap(...pairs), 1)).toBe(pBelow(normal(0.9), 1));
    expect(pAbove(gap(normal(0.01)), 0)).toBe(2 * pAbove(normal(0.01), 0));
    expect(pAbove(gap(normal(0), normal(0)), 0)).toBe(1);
  });

  it("is surely above what is below 0", () => {
    expect([pAbove(gap(normal(0)), -0.1), pBelow(gap(normal(0)), 0)]).toEqual([0, 1]);
  });

  it("could not have had a p-value below that of its most telling pair, times the pairs", () => {
    const pair: Inference = { kind: "tango", gained: 3, lost: 2, n: 50 };
    expect(minimumPAbove(gap(pair, pair), 0)).toBeCloseTo(4 * 0.5 ** 6, 15);
    expect(minimumPAbove(gap(pair, normal(0)), 0)).toBe(0);
  });

  it.each([
    ["equal groups", [0.3, 0.3, 0.3, 0.3]],
    ["one group apart", [0.3, 0.3, 0.3, 0.45]],
    ["groups in a row", [0.2, 0.3, 0.4, 0.5]],
  ])("covers the true gap of %s in at least 95 % of 3 000 samples, from both sides", (_, rates) => {
    const truth = Math.max(...rates) - Math.min(...rates);
    const n = 80;
    let missedBelow = 0;
    let missedAbove = 0;
    for (let run = 0; run < 3000; run++) {
      const stream = randomStream(20_260_801, run);
      const groups = rates.map((rate, group) => {
        let successes = 0;
        for (let row = 0; row < n; row++) if (uniformAt(stream, group * n + row) < rate) successes++;
        return { successes, n };
      });
      const pairs = groups.flatMap((candidate, first) =>
        groups.slice(first + 1).map((reference): Inference => ({ kind: "newcombe", candidate, reference })),
      );
      if (lowerBound(gap(...pairs), 0.05) > truth) missedBelow++;
      if (upperBound(gap(...pairs), 0.05) < truth) missedAbove++;
    }
    expect(missedBelow).toBeLessThanOrEqual(150);
    expect(missedAbove).toBeLessThanOrEqual(150);
  });
});
