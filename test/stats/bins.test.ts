import fc from "fast-check";
import { describe, expect, it } from "vitest";
import expected from "../../fixtures/expected/plots.json" with { type: "json" };
import { binnedSorted, binnedValues } from "../../src/stats/binned.ts";
import { logEdges } from "../../src/stats/log-edges.ts";
import { plainEdges } from "../../src/stats/plain-edges.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { countAtMost, countBelow } from "../../src/stats/sorted-search.ts";
import { PartlySorted } from "../../src/stats/partly-sorted.ts";

const { count, prime, probabilities, values: quantiles } = expected.quantiles;

describe("values that are partly sorted", () => {
  const cubes = Float64Array.from({ length: count }, (_, at) => ((((at * prime) % count) / (count - 1)) * 2 - 1) ** 3);

  it("have numpy's quantiles", () => {
    const order = new PartlySorted(cubes);
    for (const [at, share] of probabilities.entries())
      expect(order.quantile(share)).toBeCloseTo(quantiles[at] ?? 0, 12);
  });

  it.each([
    ["as they are", cubes],
    ["many that are one", cubes.map((value) => (value < 0.5 ? 0 : value))],
    ["one far from all others", cubes.map((value, at) => (at === 7 ? 1e300 : value))],
    ["ends too far apart", Float64Array.of(1.7e308, -1.7e308, 1, 2)],
    ["infinite ones", cubes.map((value, at) => (at % 1000 === 7 ? Infinity : at % 1000 === 8 ? -Infinity : value))],
    ["only infinite ones", Float64Array.of(Infinity, -Infinity, Infinity)],
    ["all equal", cubes.map(() => 3)],
    ["few", cubes.slice(0, 9)],
    ["one", Float64Array.of(4)],
  ])("say to the last bit what sorted ones say: %s", (_, values) => {
    const order = new PartlySorted(values);
    const sorted = values.toSorted();
    expect(probabilities.map((share) => order.quantile(share))).toEqual(
      probabilities.map((share) => quantile(sorted, share)),
    );
    for (const x of [...sorted.subarray(0, 20), ...sorted.subarray(-20), -2, 0, 0.1, 5, Infinity, -Infinity]) {
      expect([order.countBelow(x), order.countAtMost(x)]).toEqual([countBelow(sorted, x), countAtMost(sorted, x)]);
    }
  });

  it("are NaN where there is none, and NaN has no place", () => {
    const none = new PartlySorted(new Float64Array());
    expect([none.quantile(0.5), none.quantile(0), none.at(0), none.countBelow(1)]).toEqual([NaN, NaN, NaN, 0]);
    expect(() => new PartlySorted(Float64Array.of(1, Number.NaN))).toThrow(RangeError);
  });
});

describe("bins", () => {
  it("hold their lower edge, and the last both", () => {
    const values = Float64Array.of(0, 1, 1.5, 2, 4, 4.5, -1, Number.NaN, Infinity);
    expect(binnedValues(values, [0, 1, 2, 4])).toEqual({ counts: [1, 2, 2], below: 1, above: 2, missing: 1 });
  });

  it("add up weights", () => {
    const found = binnedValues(Float64Array.of(0, 3, 9), [0, 2, 4], Float64Array.of(0.5, 2, 1));
    expect(found).toEqual({ counts: [0.5, 2], below: 0, above: 1, missing: 0 });
  });

  it("hold the same whether values are sorted or not, however unequal they are", () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    const property = fc.property(
      fc.array(finite, { maxLength: 50 }),
      fc.uniqueArray(finite, { minLength: 2, maxLength: 20 }),
      (values, cuts) => {
        const edges = cuts.toSorted((a, b) => a - b);
        const all = [...values, ...edges];
        const sorted = Float64Array.from(all).sort();
        expect(binnedValues(Float64Array.from(all), edges)).toEqual(binnedSorted(sorted, edges, 0));
      },
    );
    fc.assert(property, { seed: 6, numRuns: 300 });
  });
});

describe("plainEdges", () => {
  it("has no more digits than the width of the bins needs", () => {
    const reach = { lowest: 0, low: 0.123456, high: 12.3456, highest: 99, isWhole: false };
    expect(plainEdges(reach, 4)).toEqual([0.123, 3.179, 6.235, 9.291, 12.347]);
  });

  it("puts as many whole numbers into each bin", () => {
    expect(plainEdges({ lowest: 0, low: 0, high: 99, highest: 99, isWhole: true }, 20)).toEqual(
      Array.from({ length: 21 }, (_, at) => 5 * at - 0.5),
    );
  });

  it("rises, whatever the reach", () => {
    const ends = fc.tuple(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const property = fc.property(ends, fc.boolean(), (pair, isWhole) => {
      const [lowest = 0, highest = 0] = pair.map((end) => (isWhole ? Math.round(end) : end)).toSorted((a, b) => a - b);
      const edges = plainEdges({ lowest, low: lowest, high: highest, highest, isWhole }, 20);
      expect(edges.length).toBeGreaterThan(1);
      expect(edges.length).toBeLessThanOrEqual(21);
      expect(edges.every((edge, at) => Number.isFinite(edge) && (at === 0 || edge > (edges[at - 1] ?? 0)))).toBe(true);
    });
    fc.assert(property, { seed: 6, numRuns: 1000 });
  });
});

describe("logEdges", () => {
  it("are each the same multiple of the one before", () => {
    expect(logEdges(1, 1000, 3)).toEqual([1, 10, 100, 1000]);
  });

  it.each([
    ["one value", 5, 5, [2.5, 10]],
    ["nothing above 0", Infinity, 0, [0, 1]],
    ["values too near for four digits", 1.00001, 1.00002, [1, 1.001]],
  ])("of %s are one bin", (_, lowest, highest, edges) => {
    expect(logEdges(lowest, highest, 30)).toEqual(edges);
  });
});
