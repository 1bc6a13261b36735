import { describe, expect, it } from "vitest";
import { minimumDetectable, rowsNeeded } from "../../src/stats/power.ts";

describe("rowsNeeded", () => {
  // Of paired accuracy: 5 % of the rows gained and 5 % lost has the variance 0.1 per row.
  it.each([
    [Math.sqrt(0.1), 0.02, 1546],
    [Math.sqrt(0.1), 0.01, 6183],
    [Math.sqrt(0.04), 0.02, 619],
    [Math.sqrt(2 * 0.9 * 0.1), 0.01, 11_129],
  ])("with a deviation of %d per row and a margin of %d are %d", (sdPerRow, margin, rows) => {
    expect(rowsNeeded(sdPerRow, margin, 0.05, 0.2)).toBe(rows);
  });

  it.each([
    [0.3, 0],
    [0.3, -0.01],
    [NaN, 0.01],
    [0.3, NaN],
  ])("with a deviation of %d and a margin of %d are undefined", (sdPerRow, margin) => {
    expect(rowsNeeded(sdPerRow, margin, 0.05, 0.2)).toBeUndefined();
  });
});

describe("minimumDetectable", () => {
  it("is the margin when the sample has the rows needed for it", () => {
    expect(minimumDetectable(Math.sqrt(0.1), 6183, 0.05, 0.2)).toBeCloseTo(0.01, 6);
  });
});
