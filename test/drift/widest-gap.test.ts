import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widestGap } from "../../src/drift/widest-gap.ts";

/** By its definition: after each distinct value. */
function plainly(reference: Float64Array, candidate: Float64Array): number {
  let [i, j, widest] = [0, 0, 0];
  for (const point of [...new Set([...reference, ...candidate])].sort((a, b) => a - b)) {
    while (i < reference.length && (reference[i] ?? Number.NaN) <= point) i++;
    while (j < candidate.length && (candidate[j] ?? Number.NaN) <= point) j++;
    widest = Math.max(widest, Math.abs(i * candidate.length - j * reference.length));
  }
  return widest;
}

/** Longer and shorter than the stride in which places are looked at. */
const side = (most: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 1500, size: "max" })
    .map((values) => Float64Array.from(values).sort());

describe("widestGap", () => {
  it.each([2, 60, 1_000_000])("is the gap by its definition, of whole numbers up to %i", (most) => {
    fc.assert(
      fc.property(side(most), side(most), fc.constantFrom(0, 0.5, most / 10, 2 * most), (reference, values, shift) => {
        const candidate = values.map((value) => value + shift);
        expect(widestGap(reference, candidate)).toBe(plainly(reference, candidate));
      }),
    );
  });

  it("sees one value of a thousand that lies elsewhere", () => {
    const reference = Float64Array.from({ length: 1000 }, (_, index) => index);
    const candidate = reference.with(500, 500.5);
    expect(widestGap(reference, candidate)).toBe(1000);
  });

  it("is 0 for equal sides, and n times m for sides apart", () => {
    const reference = Float64Array.from({ length: 700 }, (_, index) => index % 300).sort();
    expect(widestGap(reference, reference)).toBe(0);
    expect(widestGap(reference, Float64Array.of(300, 301))).toBe(1400);
  });

  it("takes 0 and -0 for one value", () => {
    expect(widestGap(Float64Array.of(-0, 0, 1), Float64Array.of(0, -0, 1))).toBe(0);
  });

  it("has nothing to compare where a side is empty", () => {
    expect(widestGap(new Float64Array(), Float64Array.of(1))).toBe(0);
  });
});
