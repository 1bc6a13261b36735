import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitsAt, randomStream, uniformAt } from "../../src/stats/random.ts";
import { sortMemory, sortOrder, sortRows, sortWithin } from "../../src/stats/sort-order.ts";
import { sortedCopy, sortFinite } from "../../src/stats/sort.ts";

const stream = randomStream(1, 0);
const sample = (n: number, value: (index: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, index) => value(index));

// Each is large enough for the radix sort.
const samples: [string, Float64Array][] = [
  ["uniform doubles", sample(20_000, (index) => uniformAt(stream, index))],
  [
    "both signs over many orders of magnitude",
    sample(20_000, (index) => (uniformAt(stream, index) - 0.5) * 10 ** ((index % 600) - 300)),
  ],
  [
    "few distinct values, zeros of both signs",
    sample(20_000, (index) => [0, -0, 1, -1, 3][bitsAt(stream, index) % 5] ?? NaN),
  ],
  ["values that agree in their upper halves", sample(20_000, (index) => 1 + uniformAt(stream, index) * 1e-9)],
  [
    "negative values that agree in their upper halves",
    sample(20_000, (index) => -1 - (bitsAt(stream, index) % 7) * 1e-12),
  ],
  [
    "infinities and the smallest doubles",
    sample(20_000, (index) => [Infinity, -Infinity, 5e-324, -5e-324, 0][bitsAt(stream, index) % 5] ?? NaN),
  ],
  ["sorted already", sample(20_000, (index) => index)],
  ["reversed", sample(20_000, (index) => -index)],
  ["all equal", sample(20_000, () => 7)],
];

describe("sortedCopy", () => {
  it.each(samples)("equals the native sort on %s", (_, values) => {
    expect(sortedCopy(values)).toEqual(Float64Array.from(values).sort());
  });

  it("equals the native sort on any doubles", () => {
    fc.assert(
      fc.property(fc.float64Array({ noNaN: true }), (values) => {
        expect(sortedCopy(values)).toEqual(Float64Array.from(values).sort());
      }),
    );
  });

  it.each([
    ["doubles of both signs", (index: number): number => (uniformAt(stream, index) - 0.5) * 10 ** (index % 9)],
    [
      "zeros, infinities and the smallest doubles",
      (index: number): number => [0, -0, Infinity, -Infinity, 5e-324, -5e-324, 1][bitsAt(stream, index) % 7] ?? NaN,
    ],
    ["whole numbers", (index: number): number => (bitsAt(stream, index) % 50) - 20],
    ["values that agree in their upper halves", (index: number): number => 1 + uniformAt(stream, index) * 1e-9],
  ])("equals the native sort to the bit on very many %s", (_, value) => {
    const values = sample(250_000, value);
    const sorted = Buffer.from(sortedCopy(values).buffer);
    expect(sorted.equals(Buffer.from(Float64Array.from(values).sort().buffer))).toBe(true);
  });

  it("leaves its argument alone and copes with a view into a larger buffer", () => {
    const all = sample(12_000, (index) => uniformAt(stream, index));
    const view = all.subarray(1000, 11_000);
    const before = Float64Array.from(view);
    expect(sortedCopy(view)).toEqual(Float64Array.from(before).sort());
    expect(view).toEqual(before);
  });

  it.each([3, 6000, 250_000])("refuses NaN among %d values", (n) => {
    const values = sample(n, (index) => index);
    values[1] = NaN;
    expect(() => sortedCopy(values)).toThrow(RangeError);
    expect(() => sortOrder(values)).toThrow(RangeError);
  });

  it("returns nothing for nothing", () => {
    expect(sortedCopy(new Float64Array())).toEqual(new Float64Array());
    expect(sortOrder(new Float64Array())).toEqual(new Uint32Array());
  });
});

describe("sortOrder", () => {
  const stableOrder = (values: Float64Array): Uint32Array =>
    Uint32Array.from([...values.keys()].sort((a, b) => Math.sign((values[a] ?? NaN) - (values[b] ?? NaN)) || a - b));

  it.each(samples)("is the stable order of %s", (_, values) => {
    expect(sortOrder(values)).toEqual(stableOrder(values));
  });

  it("is the stable order of any doubles", () => {
    fc.assert(
      fc.property(fc.float64Array({ noNaN: true, noDefaultInfinity: true }), (values) => {
        expect(sortOrder(values)).toEqual(stableOrder(values));
      }),
    );
  });

  it("keeps the order of 0 and -0", () => {
    expect(sortOrder(Float64Array.of(0, -0, -1, 0))).toEqual(Uint32Array.of(2, 0, 1, 3));
  });
});

describe("sortRows", () => {
  it.each(samples)("has beside the stable order of %s the values in it, with 0 for -0", (_, values) => {
    const { rows, values: sorted } = sortRows(values);
    expect(rows).toEqual(sortOrder(values));
    expect(sorted).toEqual(Float64Array.from(rows, (row) => (values[row] ?? NaN) + 0));
  });

  it("leaves its argument alone", () => {
    const values = Float64Array.of(2, -0, 1);
    sortRows(values);
    expect(values).toEqual(Float64Array.of(2, -0, 1));
  });
});

describe("sortWithin", () => {
  it.each(samples)(
    "moves any numbers as sortRows moves those of the rows, also in memory of another sort, by %s",
    (_, values) => {
      const memory = sortMemory(values.length);
      sortWithin(
        memory,
        sample(values.length, (index) => Math.sin(index)),
      );
      memory.from.rows.forEach((_row, row) => (memory.from.rows[row] = 7 * row + 3));
      const expected = sortRows(values);
      expect(sortWithin(memory, values)).toEqual({ ...expected, rows: expected.rows.map((row) => 7 * row + 3) });
    },
  );
});

describe("sortFinite", () => {
  const odd = [Number.NaN, Infinity, -Infinity];

  it("answers with the finite values in order, of any doubles", () => {
    fc.assert(
      fc.property(fc.float64Array({ maxLength: 100 }), (values) => {
        expect(sortFinite(values.slice())).toEqual(values.filter(Number.isFinite).sort());
      }),
    );
  });

  it.each([
    ["few distinct", 20_000, (index: number): number => [0, -0, 1, -1, 3][bitsAt(stream, index) % 5] ?? NaN],
    ["many distinct", 20_000, (index: number): number => (uniformAt(stream, index) - 0.5) * 1e9],
    ["very many distinct", 250_000, (index: number): number => (uniformAt(stream, index) - 0.5) * 1e9],
  ])("leaves NaN of both signs and infinities out of %s values", (_, n, value) => {
    const values = sample(n, (index) => (index % 7 === 0 ? (odd[(index / 7) % 3] ?? NaN) : value(index)));
    new Uint32Array(values.buffer).set([0, 0xfff8_0000], 0);
    expect(sortFinite(values.slice())).toEqual(values.filter(Number.isFinite).sort());
  });

  it.each([3, 6000])("finds nothing in %d times NaN", (n) => {
    expect(sortFinite(new Float64Array(n).fill(NaN))).toEqual(new Float64Array());
  });
});
