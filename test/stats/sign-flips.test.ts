import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signFlips } from "../../src/stats/sign-flips.ts";
import { expected } from "./expected.ts";

const of = (differences: readonly number[], seed = 1) =>
  signFlips({ differences: Float64Array.from(differences), seed });
const few = expected.signFlips.filter(({ differences }) => differences.length <= 15);
const many = expected.signFlips.filter(({ differences }) => differences.length > 15);

describe("signFlips", () => {
  it.each(few)("of $differences at $x counts every flip, as scipy does", ({ differences, x, above, below }) => {
    expect(of(differences).pAbove(x)).toBeCloseTo(above, 14);
    expect(of(differences).pBelow(x)).toBeCloseTo(below, 14);
  });

  it.each(many)(
    "of 25 units at $x is within five errors of the count of all flips",
    ({ differences, x, above, below }) => {
      const error = (p: number): number => Math.sqrt((p * (1 - p)) / 9999);
      expect(Math.abs(of(differences).pAbove(x) - above)).toBeLessThan(5 * error(above));
      expect(Math.abs(of(differences).pBelow(x) - below)).toBeLessThan(5 * error(below));
    },
  );

  it.each(expected.signFlipBounds)(
    "of $differences is bounded at $alpha where its p-value crosses it",
    ({ differences, alpha, lower, upper }) => {
      expect(of(differences).lowerBound(alpha)).toBeCloseTo(lower ?? -Infinity, 11);
      expect(of(differences).upperBound(alpha)).toBeCloseTo(upper ?? Infinity, 11);
    },
  );

  it("has the mean and the standard error of a mean", () => {
    expect(of([1, 2, 3, 6])).toMatchObject({ value: 3, standardError: Math.sqrt(14 / 3 / 4) });
  });

  it("does not depend on the order of the units", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 25 }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (differences, x) => {
          const [there, back] = [of(differences), of(differences.toReversed())];
          expect([back.value, back.pAbove(x), back.pBelow(x), back.lowerBound(0.1)]).toEqual([
            there.value,
            there.pAbove(x),
            there.pBelow(x),
            there.lowerBound(0.1),
          ]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("draws by its seed: the same again, and others with another", () => {
    const differences = Array.from({ length: 24 }, (_, unit) => Math.sin(unit * unit) + 0.2);
    expect(of(differences, 5).lowerBound(0.05)).toBe(of(differences, 5).lowerBound(0.05));
    expect(of(differences, 5).lowerBound(0.05)).not.toBe(of(differences, 6).lowerBound(0.05));
  });

  it("cannot prove anything at 5 % with four units, and says so beforehand", () => {
    const four = of([0.5, 0.6, 0.7, 0.8]);
    expect(four.pAbove(0)).toBe(1 / 16);
    expect(four.minimumPAbove?.(0)).toBe(1 / 16);
    expect(four.lowerBound(0.05)).toBe(-Infinity);
  });

  it("learns nothing from units without a difference", () => {
    expect(of([0, 0, 0, 1, 2]).minimumPAbove?.(0)).toBe(1 / 4);
    expect(of([0, 0, 0]).pAbove(0)).toBe(1);
  });

  it("does not see the rounding of sums: 0.1 + 0.2 is no more than 0.3", () => {
    const cancelling = of([0.1, 0.2, -0.3]);
    expect(cancelling.pAbove(0)).toBe(of([1, 2, -3]).pAbove(0));
    expect(cancelling.pBelow(0)).toBe(of([1, 2, -3]).pBelow(0));
  });

  it("keeps its level: of 1 000 samples of 10 skewed pairs without a mean difference at most 6.5 % are significant", () => {
    // Differences of two exponentials by a low-discrepancy sequence: symmetric about 0, heavier tails than normal.
    const uniform = (index: number, root: number): number => (index * root) % 1;
    let significant = 0;
    for (let sample = 0; sample < 1000; sample++) {
      const differences = Array.from({ length: 10 }, (_, unit) => {
        const index = 10 * sample + unit + 1;
        return Math.log(uniform(index, 0.754_877_666_246_692_7)) - Math.log(uniform(index, 0.569_840_290_998_053_2));
      });
      if (of(differences).pAbove(0) <= 0.05) significant++;
    }
    expect(significant).toBeLessThanOrEqual(65);
  });
});
