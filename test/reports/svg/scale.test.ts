import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearScale, logScale, roomy, spanOf } from "../../../src/reports/svg/scale.ts";

const pixels = { from: 0, to: 100 };

describe("a linear scale", () => {
  it("puts equal steps at equal distances", () => {
    const scale = linearScale({ from: -1, to: 3 }, pixels);
    expect([-1, 0, 1, 3].map(scale.at)).toEqual([0, 25, 50, 100]);
  });

  it("runs downwards where its pixels do", () => {
    const scale = linearScale({ from: 0, to: 1 }, { from: 200, to: 0 });
    expect([0, 0.25, 1].map(scale.at)).toEqual([200, 150, 0]);
  });

  it("puts what lies beyond its ends on them", () => {
    const scale = linearScale({ from: 0, to: 1 }, pixels);
    expect([-5, 7, Number.NaN, Number.POSITIVE_INFINITY].map(scale.at)).toEqual([0, 100, 0, 100]);
  });

  it.each([[0], [7], [-3], [1e-300], [1e300]])("of the one value %s has it in the middle", (value) => {
    const scale = linearScale({ from: value, to: value }, pixels);
    expect(scale.at(value)).toBeCloseTo(50, 6);
  });

  it("spans numbers whose difference is infinite", () => {
    const scale = linearScale({ from: -1.5e308, to: 1.5e308 }, pixels);
    expect([-1.5e308, 0, 1.5e308].map(scale.at)).toEqual([0, 50, 100]);
    expect(scale.ticks.every(Number.isFinite)).toBe(true);
  });

  it("gives pixels between its ends for whatever numbers", () => {
    const numbers = fc.double({ noDefaultInfinity: false });
    fc.assert(
      fc.property(numbers, numbers, numbers, (first, second, value) => {
        const { from, to } = spanOf([first, second]);
        for (const scale of [linearScale({ from, to }, pixels), logScale({ from, to }, pixels)]) {
          expect(scale.at(value)).toBeGreaterThanOrEqual(0);
          expect(scale.at(value)).toBeLessThanOrEqual(100);
          expect(scale.ticks.length).toBeLessThan(25);
        }
      }),
    );
  });
});

describe("a logarithmic scale", () => {
  it("puts equal ratios at equal distances", () => {
    const scale = logScale({ from: 1, to: 1000 }, { from: 0, to: 300 });
    expect([1, 10, 100, 1000].map((value) => Math.round(scale.at(value)))).toEqual([0, 100, 200, 300]);
  });

  it("puts zero and less at its beginning", () => {
    expect([0, -4].map(logScale({ from: 1, to: 10 }, pixels).at)).toEqual([0, 0]);
  });
});

describe("the span of numbers", () => {
  it("leaves out what is no number", () => {
    expect(spanOf([3, null, Number.NaN, -2, Number.POSITIVE_INFINITY])).toEqual({ from: -2, to: 3 });
  });

  it("is 0 to 1 where there is none", () => {
    expect(spanOf([null])).toEqual({ from: 0, to: 1 });
  });

  it("gets room at both ends", () => {
    expect(roomy({ from: 0, to: 10 }, 0.1)).toEqual({ from: -1, to: 11 });
  });
});
