import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepOfLogOdds, walkOf } from "../../src/drift/walk.ts";
import type { Walk } from "../../src/drift/walk.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";

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

/** The walk by its definition, one value after the other, with every square root. */
function oneByOne(reference: Float64Array, candidate: Float64Array): Walk {
  const [n, m] = [reference.length, candidate.length];
  const half = Math.ceil(Math.log(n + m) / stepOfLogOdds);
  const spreads = new Float64Array(2 * half + 1);
  const pooled = [...Array.from(reference, (value) => [value, 0]), ...Array.from(candidate, (value) => [value, 1])];
  pooled.sort(([a = 0], [b = 0]) => a - b);
  let [i, area, step] = [0, 0, 0];
  for (let taken = 1; taken < n + m; taken++) {
    const [value = 0, side] = pooled[taken - 1] ?? [];
    const width = (pooled[taken]?.[0] ?? 0) - value;
    i += side === 0 ? 1 : 0;
    const end = (): number =>
      Math.floor(
        (Math.exp((step + 0.5 - half) * stepOfLogOdds) * (n + m)) / (1 + Math.exp((step + 0.5 - half) * stepOfLogOdds)),
      );
    while (step < 2 * half && end() < taken) step++;
    area += Math.abs(i * m - (taken - i) * n) * width;
    spreads[step] = (spreads[step] ?? 0) + Math.sqrt(taken * (n + m - taken)) * width;
  }
  return { area: area / n / m, spreads: spreads.map((spread) => spread / (n + m)) };
}

describe("walkOf", () => {
  it.each([
    ["hardly any equal ones", 9000, 1e6],
    ["some equal ones", 9000, 2000],
    ["many equal ones", 9000, 40],
    ["two distinct ones", 9000, 2],
    ["one", 9000, 1],
    ["few values", 9, 3],
  ])("is to the bit that of one value after the other: %s", (_, rows, distinct) => {
    const values = (seed: number, length: number): Float64Array =>
      Float64Array.from(
        { length },
        (_row, row) => Math.floor(uniformAt(randomStream(seed, 0), row) * distinct) / 7,
      ).sort();
    const [reference, candidate] = [values(1, rows), values(2, rows + 1000)];
    expect(walkOf({ reference, candidate })).toEqual(oneByOne(reference, candidate));
  });

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
