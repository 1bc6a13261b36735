import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../src/stats/benjamini-hochberg.ts";
import { holm } from "../../src/stats/holm.ts";
import { expected } from "./expected.ts";

describe.each([
  ["holm", holm, expected.holm],
  ["benjaminiHochberg", benjaminiHochberg, expected.benjaminiHochberg],
])("%s", (_, adjust, cases) => {
  it.each(cases)("of %j is statsmodels' multipletests", (pValues = [], adjusted = []) => {
    adjust(pValues).forEach((p, index) => expect(p).toBeCloseTo(adjusted[index] ?? NaN, 14));
  });

  it("is never below the p-value, keeps its order and stays within [0, 1]", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (pValues) => {
        const adjusted = adjust(pValues);
        const order = [...pValues.keys()].sort((a, b) => (pValues[a] ?? NaN) - (pValues[b] ?? NaN));
        const inOrder = order.map((place) => adjusted[place] ?? NaN);
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
        adjusted.forEach((p, index) => expect(p).toBeGreaterThanOrEqual(pValues[index] ?? NaN));
        adjusted.forEach((p) => expect(p).toBeLessThanOrEqual(1));
      }),
    );
  });

  it("refuses what is not a p-value", () => {
    expect(() => adjust([0.1, NaN])).toThrow(RangeError);
    expect(() => adjust([1.1])).toThrow(RangeError);
  });

  it("of nothing is nothing", () => {
    expect(adjust([])).toEqual([]);
  });
});
