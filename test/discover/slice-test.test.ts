import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { testSlice } from "../../src/discover/slice-test.ts";
import { estimateOf, interval } from "../../src/stats/inference.ts";

const { cases } = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        losses: z.array(z.number()),
        inside: z.array(z.int()),
        mean: z.number(),
        outside: z.number(),
        lower: z.number(),
        upper: z.number(),
        p_above_0: z.number(),
        p_above_rest: z.number(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync("fixtures/expected/slice-test.json", "utf8")));

const increase = { basis: "increase", minRows: 2 } as const;
const level = { basis: "level", minRows: 2 } as const;

describe("testSlice", () => {
  it.each(cases)("is the larger p of scipy's two t tests: $name", (is) => {
    const rows = { losses: Float64Array.from(is.losses) };
    const inside = Int32Array.from(is.inside);
    const test = testSlice(rows, inside, increase);
    if (test === undefined) throw new Error("was not tested");
    expect(test.rows).toBe(is.inside.length);
    expect(estimateOf(test.inside)).toBeCloseTo(is.mean, 12);
    expect(test.outside).toBeCloseTo(is.outside, 12);
    const { lower, upper } = interval(test.inside, 0.95);
    expect(lower).toBeCloseTo(is.lower, 10);
    expect(upper).toBeCloseTo(is.upper, 10);
    expect(test.pValue).toBeCloseTo(Math.max(is.p_above_0, is.p_above_rest), 10);
    expect(testSlice(rows, inside, level)?.pValue).toBeCloseTo(is.p_above_rest, 10);
  });

  it("does not find a slice in which every row is worse, as everywhere else", () => {
    const rows = { losses: Float64Array.of(1, 1.1, 0.9, 1, 1.1, 0.9, 1, 1.05) };
    expect(testSlice(rows, Int32Array.of(0, 1, 2, 3), increase)?.pValue).toBeGreaterThan(0.3);
  });

  it("does not find a slice that gained less than the others", () => {
    const rows = { losses: Float64Array.of(-0.1, 0, -0.1, 0, -2, -2.1, -2, -1.9) };
    expect(testSlice(rows, Int32Array.of(0, 1, 2, 3), increase)?.pValue).toBeGreaterThan(0.9);
    expect(testSlice(rows, Int32Array.of(0, 1, 2, 3), level)?.pValue).toBeLessThan(0.001);
  });

  it("counts a row of weight 2 as heavily as two rows", () => {
    const weighted = { losses: Float64Array.of(1, 0.4, 0, -0.2), weight: Float64Array.of(2, 1, 1, 2) };
    expect(estimateOf(testSlice(weighted, Int32Array.of(0, 1), increase)?.inside ?? none)).toBeCloseTo(2.4 / 3, 12);
  });

  it("counts clusters where rows are copies of each other", () => {
    const losses = [0.9, 0.1, 0.7, 0.2, -0.1, 0.1, 0, -0.2];
    const once = testSlice({ losses: Float64Array.from(losses) }, Int32Array.of(0, 1, 2, 3), increase);
    const copied = losses.flatMap((loss) => [loss, loss, loss]);
    const rows = {
      losses: Float64Array.from(copied),
      cluster: Int32Array.from(copied, (_, row) => Math.floor(row / 3)),
    };
    const inside = Int32Array.from({ length: 12 }, (_, row) => row);
    expect(testSlice(rows, inside, increase)?.pValue).toBeCloseTo(once?.pValue ?? Number.NaN, 12);
  });

  it("is surer of a difference within clusters than of one between them", () => {
    // Each cluster has a level of its own, and a row inside that is worse by about 1.
    const losses = Float64Array.of(5.9, 5, 2.1, 1, 8, 7.1, 4.05, 3);
    const inside = Int32Array.of(0, 2, 4, 6);
    const alone = testSlice({ losses }, inside, level)?.pValue ?? Number.NaN;
    const paired = testSlice({ losses, cluster: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3) }, inside, level)?.pValue;
    expect(alone).toBeGreaterThan(0.2);
    expect(paired).toBeLessThan(0.001);
  });

  it("does not test few rows, nor those of a single cluster", () => {
    const losses = Float64Array.of(1, 2, 3, 4, 0, 1, 0, 1);
    expect(testSlice({ losses }, Int32Array.of(0, 1, 2), { basis: "increase", minRows: 4 })).toBeUndefined();
    const cluster = Int32Array.of(0, 0, 0, 0, 1, 2, 3, 4);
    expect(testSlice({ losses, cluster }, Int32Array.of(0, 1, 2, 3), increase)).toBeUndefined();
  });
});

const none = { kind: "normal", value: Number.NaN, standardError: Number.NaN } as const;
