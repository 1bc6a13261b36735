import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { brownForsythe } from "../../src/stats/brown-forsythe.ts";
import { fSurvival } from "../../src/stats/f-distribution.ts";

const group = z.object({ share: z.number(), mean: z.number(), variance: z.number(), degrees: z.number() });
const expected = z
  .object({
    f: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
    tests: z.array(z.object({ groups: z.array(group), p: z.number() })),
  })
  .parse(JSON.parse(readFileSync("fixtures/expected/causes.json", "utf8")));

describe("fSurvival", () => {
  it.each(expected.f)("of %d with %d and %d degrees of freedom is scipy's %d", (f, numerator, denominator, p) => {
    expect(Math.abs(fSurvival(f, numerator, denominator) - p)).toBeLessThanOrEqual(1e-9 * p + 1e-300);
  });

  it("is 1 below 0 and 0 at infinity", () => {
    expect([fSurvival(-1, 2, 3), fSurvival(0, 2, 3), fSurvival(Infinity, 2, 3)]).toEqual([1, 1, 0]);
    expect(fSurvival(1, 0, 3)).toBeNaN();
  });
});

describe("brownForsythe", () => {
  it.each(expected.tests)("has statsmodels' p-value $p", ({ groups, p }) => {
    expect(Math.abs(brownForsythe(groups) - p)).toBeLessThanOrEqual(1e-9 * p);
  });

  it("takes shares that do not add up to 1 for what they are to each other", () => {
    const [{ groups, p } = { groups: [], p: 0 }] = expected.tests;
    expect(brownForsythe(groups.map((one) => ({ ...one, share: one.share / 3 })))).toBeCloseTo(p, 12);
  });

  it("is certain of groups without any variance", () => {
    const sure = (mean: number) => ({ share: 0.5, mean, variance: 0, degrees: 9 });
    expect(brownForsythe([sure(0), sure(0)])).toBe(1);
    expect(brownForsythe([sure(0), sure(1)])).toBe(0);
  });

  it("does not compare a single group", () => {
    expect(brownForsythe([{ share: 1, mean: 0, variance: 1, degrees: 9 }])).toBeNaN();
  });
});
