import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { walkOf } from "../../src/drift/walk.ts";

/** The area by its definition, value by value; whole numbers, so that no sum is rounded. */
function plainly(reference: Float64Array, candidate: Float64Array): number {
  const points = [...new Set([...reference, ...candidate])].sort((a, b) => a - b);
  const upTo = (values: Float64Array, point: number): number => values.filter((value) => value <= point).length;
  const gaps = points.map((point) =>
    Math.abs(upTo(reference, point) * candidate.length - upTo(candidate, point) * reference.length),
  );
  const area = gaps.reduce(
    (sum, gap, k) => sum + gap * ((points[k + 1] ?? 0) - (points[k] ?? 0)) * (points[k + 1] === undefined ? 0 : 1),
    0,
  );
  return area / reference.length / candidate.length;
}

const side = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 30 })
  .map((values) => Float64Array.from(values).sort());

describe("walkOf", () => {
  it("finds the area, with ties and sides apart from each other", () => {
    fc.assert(
      fc.property(side, side, fc.constantFrom(0, 30), (reference, values, apart) => {
        const candidate = values.map((value) => value + apart);
        expect(walkOf({ reference, candidate }).area).toBe(plainly(reference, candidate));
      }),
    );
  });

  it("takes 0 and -0 for one value", () => {
    const walk = walkOf({ reference: Float64Array.of(-0, 0, 1), candidate: Float64Array.of(0, -0, 1) });
    expect(walk.area).toBe(0);
  });
});
