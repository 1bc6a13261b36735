import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binEdges } from "../../src/slices/bin-edges.ts";
import { quantile } from "../../src/stats/quantile.ts";

describe("binEdges", () => {
  it.each<readonly [string, readonly number[], number, readonly number[]]>([
    ["a whole number between whole numbers", [18, 25, 26, 40], 2, [25]],
    ["few digits between fractions", [0.1234, 0.5678, 0.5701, 0.9], 2, [0.57]],
    ["all digits where the values need them", [0.30000000000000004, 0.3000000000000001], 2, [0.30000000000000004]],
    ["zero for a quantile of zero", [-3, -1, 1, 8], 2, [0]],
    ["large numbers", [1e21, 2e21, 3e21, 4e21], 2, [2e21]],
    ["negative numbers", [-4.5, -2.5, -1.5, -0.5], 2, [-2]],
    ["fewer cuts where values are tied", [0, 0, 0, 0, 1], 4, [0]],
    ["no cut that would leave a range empty", [1, 2, 2, 2], 4, [1]],
    ["none for a single value", [7, 7, 7], 3, []],
    ["none for no value", [], 3, []],
    ["only finite values", [Number.NEGATIVE_INFINITY, 1, 2, Number.NaN, Number.POSITIVE_INFINITY], 2, [1]],
  ])("gives %s", (_, values, bins, edges) => {
    expect([...binEdges(Float64Array.from(values), bins)]).toEqual(edges);
  });

  it("divides the values as their quantiles do, into ranges none of which is empty", () => {
    const values = fc.array(
      fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 9 }), (list, bins) => {
        const sorted = Float64Array.from(list).sort();
        const cuts = Array.from({ length: bins - 1 }, (_, index) => quantile(sorted, (index + 1) / bins));
        const rangeOf = (edges: readonly number[], value: number): number =>
          edges.filter((edge) => edge < value).length;
        const edges = [...binEdges(Float64Array.from(list), bins)];
        const used = [...new Set([...sorted].map((value) => rangeOf(edges, value)))];
        expect(used).toEqual(Array.from({ length: edges.length + 1 }, (_, range) => range));
        for (const [index, value] of [...sorted].entries()) {
          const before = sorted[index - 1] ?? value;
          expect(rangeOf(edges, before) === rangeOf(edges, value)).toBe(rangeOf(cuts, before) === rangeOf(cuts, value));
        }
      }),
    );
  });
});
