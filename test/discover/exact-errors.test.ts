import fc from "fast-check";
import { expect, it } from "vitest";
import { exactErrors, wholeSum } from "../../src/discover/exact-errors.ts";
import { sum } from "../../src/stats/sum.ts";

it("adds up to the same in any order, which doubles do not", () => {
  const values = [0.1, 0.2, 0.3];
  expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
  expect(totalOf(values)).toBe(totalOf(values.toReversed()));
});

it("keeps the sum to fifteen digits of the largest", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1e-200, max: 1e300, noNaN: true }), { minLength: 1 }), (values) => {
      const error = Math.abs(totalOf(values) - sum(values));
      expect(error).toBeLessThanOrEqual(Math.max(...values) * values.length * 2 ** -51);
    }),
  );
});

it("takes errors that are all 0, or next to nothing", () => {
  expect(totalOf([0, 0])).toBe(0);
  expect(totalOf([5e-324, 5e-324])).toBeLessThan(1e-300);
});

function totalOf(values: readonly number[]): number {
  const { high, low, scale } = exactErrors(Float64Array.from(values));
  return wholeSum(sum(high), sum(low)) / scale;
}
