import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runningSum, sum, sumOfProducts, sumOver } from "../../src/stats/sum.ts";

describe("sum", () => {
  it("keeps what a plain sum loses", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(new Float64Array(10).fill(0.1))).toBe(1);
  });

  it("is 0 for nothing, infinite with an infinity and NaN with NaN", () => {
    expect(sum([])).toBe(0);
    expect(sum([1, Infinity])).toBe(Infinity);
    expect(sum([Infinity, -Infinity])).toBeNaN();
    expect(sum([1, NaN])).toBeNaN();
  });

  it("adds the terms of a function of the index", () => {
    expect(sumOver(101, (index) => index)).toBe(5050);
  });

  it("adds products of what lies beyond two centres, to the last bit as if the differences stood in arrays", () => {
    const numbers = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, fc.float({ noNaN: true, noDefaultInfinity: true }), (values, centre) => {
        const x = Float64Array.from(values);
        const y = x.toReversed();
        const beyond = (all: Float64Array): Float64Array => all.map((value) => value - centre);
        expect(sumOfProducts(x, y, centre, centre)).toBe(sumOfProducts(beyond(x), beyond(y)));
        expect(sumOfProducts(x, y)).toBe(sum(x.map((value, index) => value * (y[index] ?? NaN))));
      }),
    );
  });

  it("runs: each sum is that of the values so far", () => {
    const values = Float64Array.of(1, 1e100, 1, -1e100, 2);
    expect([...runningSum(values)]).toEqual(Array.from(values, (_, index) => sum(values.subarray(0, index + 1))));
  });
});
