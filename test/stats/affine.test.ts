import { describe, expect, it } from "vitest";
import {
  estimateOf,
  interval,
  minimumPAbove,
  minimumPBelow,
  pAbove,
  pBelow,
  standardErrorOf,
  type Inference,
} from "../../src/stats/inference.ts";

const wins: Inference = { kind: "tango", gained: 12, lost: 3, n: 40 };
/** Wins, and half of the ties. */
const winRate: Inference = { kind: "affine", of: wins, scale: 0.5, shift: 0.5 };
const lossRate: Inference = { kind: "affine", of: wins, scale: -0.5, shift: 0.5 };

describe("an affine map of an inference", () => {
  it("makes a win rate of wins less losses: 12 wins and 25 ties of 40 are 61.25 %", () => {
    expect(estimateOf(winRate)).toBe(0.6125);
    expect(standardErrorOf(winRate)).toBe(standardErrorOf(wins) / 2);
    const { lower, upper, method } = interval(wins, 0.9);
    expect(interval(winRate, 0.9)).toEqual({ lower: 0.5 + 0.5 * lower, upper: 0.5 + 0.5 * upper, method });
  });

  it("keeps the p-values: above one half is above no difference", () => {
    expect(pAbove(winRate, 0.5)).toBe(pAbove(wins, 0));
    expect(pBelow(winRate, 0.6)).toBeCloseTo(pBelow(wins, 0.2), 14);
    expect(minimumPAbove(winRate, 0.5)).toBe(minimumPAbove(wins, 0));
  });

  it("swaps the sides where the scale is negative", () => {
    const [won, lost] = [interval(winRate, 0.9), interval(lossRate, 0.9)];
    expect(lost.lower).toBeCloseTo(1 - won.upper, 15);
    expect(lost.upper).toBeCloseTo(1 - won.lower, 15);
    expect(pBelow(lossRate, 0.5)).toBe(pAbove(winRate, 0.5));
    expect(minimumPBelow(lossRate, 0.5)).toBe(minimumPAbove(winRate, 0.5));
  });

  it("keeps a bound that is not attainable infinite", () => {
    const short: Inference = { kind: "order-statistics", sorted: Float64Array.of(1, 2, 3), probability: 0.9 };
    const doubled: Inference = { kind: "affine", of: short, scale: -2, shift: 1 };
    expect(interval(short, 0.9).upper).toBe(Infinity);
    expect(interval(doubled, 0.9).lower).toBe(-Infinity);
  });

  it("refuses a scale of 0", () => {
    expect(() => estimateOf({ kind: "affine", of: wins, scale: 0, shift: 1 })).toThrow(RangeError);
  });
});
