import { describe, expect, it } from "vitest";
import { spread } from "../../bench/summary.ts";

describe("a spread", () => {
  it.each([
    [[3], { median: 3, least: 3, most: 3 }],
    [[10, 2, 3], { median: 3, least: 2, most: 10 }],
    [[4, 1, 2, 10], { median: 3, least: 1, most: 10 }],
    [[], { median: Number.NaN, least: Number.NaN, most: Number.NaN }],
  ])("of %j is by size, not by digits", (numbers, expected) => {
    expect(spread(numbers)).toEqual(expected);
  });
});
