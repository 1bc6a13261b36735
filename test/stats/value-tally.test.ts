import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tallyOf } from "../../src/stats/value-tally.ts";

/** Every value so often that counting pays. */
function repeated(values: readonly number[], times = 8): Float64Array {
  return Float64Array.from(Array.from({ length: times }, () => values).flat());
}

/** The distinct values with their counts. */
function counted(values: Float64Array): readonly (readonly [number, number])[] | undefined {
  const tally = tallyOf(values);
  const counts = tally?.countsOf(tally.distinct);
  return counts && Array.from(tally?.distinct ?? [], (value, index) => [value, counts[index] ?? Number.NaN] as const);
}

describe("tallyOf", () => {
  it.each([
    [
      "in order of first appearance",
      Float64Array.of(3, 1, 1, 3, 1, 2, 1, 3, ...repeated([1], 16)),
      [
        [3, 3],
        [1, 20],
        [2, 1],
      ],
    ],
    [
      "with zeros of both signs apart",
      repeated([-0, 0, 0]),
      [
        [-0, 8],
        [0, 16],
      ],
    ],
    [
      "without NaN, but with infinities",
      repeated([Number.NaN, Infinity, 1, -Infinity, Number.NaN]),
      [
        [Infinity, 8],
        [1, 8],
        [-Infinity, 8],
      ],
    ],
    ["of nothing", new Float64Array(), []],
    ["of nothing but NaN", repeated([Number.NaN]), []],
  ])("counts values %s", (_, values, expected) => {
    expect(counted(values)).toEqual(expected);
  });

  it.each([
    ["hardly any value comes twice", Float64Array.from({ length: 1000 }, (_, row) => row)],
    ["one value too many comes for the last time", Float64Array.of(...repeated([1], 15), 2, 3)],
    [
      "there are more than its table has room for",
      Float64Array.from({ length: 9 * 16_385 }, (_, row) => Math.floor(row / 9)),
    ],
    ["nearly all of the first ones are new", repeated(Array.from({ length: 5000 }, (_, row) => row))],
  ])("stops when %s", (_, values) => {
    expect(tallyOf(values)).toBeUndefined();
  });

  it("counts as many values as its table has room for", () => {
    const values = Array.from({ length: 16_384 }, (_, row) => row / 7 - 1000);
    const rows = values.flatMap((value) => Array.from({ length: 8 }, () => value));
    expect(counted(Float64Array.from(rows))).toEqual(values.map((value) => [value, 8]));
  });

  it("counts any doubles as a map does", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 60 }), (values) => {
        const counts = new Map<string, number>();
        const nameOf = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));
        for (const value of values) counts.set(nameOf(value), (counts.get(nameOf(value)) ?? 0) + 8);
        expect(counted(repeated(values))?.map(([value, count]) => [nameOf(value), count])).toEqual([...counts]);
      }),
    );
  });
});
