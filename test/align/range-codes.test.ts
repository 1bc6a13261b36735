import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangeCodes } from "../../src/align/range-codes.ts";

function codesOf(...tables: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  return rangeCodes(tables.map((table) => Float64Array.from(table)))?.codes.map((codes) => [...codes]);
}

describe("codes of numbers that lie close together", () => {
  it("are how many smaller numbers there are, in whatever table", () => {
    expect(codesOf([7, 3, 5], [3, 9])).toEqual([
      [2, 0, 1],
      [0, 3],
    ]);
  });

  it("take zero and minus zero for one number", () => {
    expect(codesOf([0, -1], [-0])).toEqual([[1, 0], [1]]);
  });

  it("equal the places among the sorted numbers", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 53) + 200, max: 2 ** 53 - 200 }),
        // Five numbers for a range of 131 are enough to be coded.
        fc.array(fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 5, maxLength: 40 }), {
          minLength: 1,
          maxLength: 3,
        }),
        (least, offsets) => {
          const tables = offsets.map((table) => table.map((offset) => least + offset));
          const sorted = [...new Set(tables.flat())].toSorted((a, b) => a - b);
          const expected = tables.map((table) => table.map((value) => sorted.indexOf(value)));
          const found = rangeCodes(tables.map((table) => Float64Array.from(table)));
          expect(found).toEqual({ codes: expected.map((codes) => Int32Array.from(codes)), count: sorted.length });
        },
      ),
    ));

  it.each([
    ["a fraction", [1, 1.5]],
    ["an infinite number", [1, Number.POSITIVE_INFINITY]],
    ["a number that a double may have rounded", [2 ** 53, 2 ** 53 + 2]],
    ["numbers far from each other", [1, 65]],
  ])("are not given for %s", (_, values) => {
    expect(codesOf(values)).toBeUndefined();
  });

  it("are given up to 32 numbers for each row", () => {
    expect(codesOf([1, 64])).toEqual([[0, 1]]);
  });
});
