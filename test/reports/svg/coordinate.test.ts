import { describe, expect, it } from "vitest";
import { coordinate } from "../../../src/reports/svg/coordinate.ts";

describe("a coordinate", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [0.04, "0"],
    [-0.04, "0"],
    [0.5, ".5"],
    [-0.5, "-.5"],
    [-0.96, "-1"],
    [1, "1"],
    [10.04, "10"],
    [-12.34, "-12.3"],
    [100.06, "100.1"],
    [Number.NaN, "0"],
    [Number.POSITIVE_INFINITY, "0"],
  ])("of %s is %s", (value, text) => {
    expect(coordinate(value)).toBe(text);
  });
});
