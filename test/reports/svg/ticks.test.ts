import { describe, expect, it } from "vitest";
import { logTicks, niceTicks } from "../../../src/reports/svg/ticks.ts";

describe("ticks", () => {
  it.each([
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 100, 4, [0, 25, 50, 75, 100]],
    [-3, 7, 5, [-2, 0, 2, 4, 6]],
    [0.1, 0.35, 5, [0.1, 0.15, 0.2, 0.25, 0.3, 0.35]],
    [1e6, 3e6, 4, [1e6, 1.5e6, 2e6, 2.5e6, 3e6]],
    [5, 5, 5, [5]],
  ])("from %s to %s, about %s, are round", (from, to, wanted, ticks) => {
    expect(niceTicks(from, to, wanted)).toEqual(ticks);
  });

  it("of powers are 1, 2 and 5 of each where there is room, else fewer", () => {
    expect(logTicks(5, 200)).toEqual([5, 10, 20, 50, 100, 200]);
    expect(logTicks(1, 1000)).toEqual([1, 10, 100, 1000]);
    expect(logTicks(1, 1e12)).toEqual([1, 1000, 1e6, 1e9, 1e12]);
  });

  it("of a range without a power are even", () => {
    expect(logTicks(6, 9)).toEqual([6, 6.5, 7, 7.5, 8, 8.5, 9]);
  });
});
