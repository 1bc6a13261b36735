import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Comparison } from "../../src/align/comparison.ts";
import { interval, pAbove } from "../../src/stats/inference.ts";
import { comparisonOf, type Rows } from "./comparison-of.ts";
import { errorOf, measureNamed, relativeDistance, valueOf } from "./measure-named.ts";

/** By scripts/expected/scores.py: scipy 1.17.1, statsmodels 0.15. */
const list = z.array(z.number());
const expected = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        reference: list,
        candidate: list,
        weight: list.optional(),
        cluster: list.optional(),
        expected: z.object({
          mean: z.number(),
          mean_change: z.number(),
          sum: z.number(),
          median: z.number(),
          p90: z.number(),
          win_rate: z.number(),
          sign_test_share: z.number().nullable(),
          mean_standard_error: z.number().optional(),
          change_interval: z.tuple([z.number(), z.number()]).optional(),
          wins: z.number().optional(),
          losses: z.number().optional(),
          clustered_standard_errors: z.record(z.string(), z.number()).optional(),
        }),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/scores.json", import.meta.url), "utf8")));

type Case = (typeof expected.cases)[number];

/** The marks as the score and as a column of that name. */
function compared({ reference, candidate, weight, cluster }: Omit<Case, "name" | "expected">): Comparison {
  const side = (score: readonly number[]): Rows => ({
    label: score.map(() => 0),
    score,
    columns: { marks: score },
    ...(weight && { weight }),
    ...(cluster && { cluster }),
  });
  return comparisonOf("scores", side(candidate), side(reference));
}

const higher = { direction: "higher_is_better" } as const;
const lower = { direction: "lower_is_better" } as const;
const marks = { ...higher, column: "marks" };

describe.each(expected.cases)("$name", ({ expected: values, ...rows }) => {
  const comparison = compared(rows);

  it("has scipy's mean, change, sum and shares", () => {
    const mean = measureNamed(comparison, "mean_score", higher);
    expect(relativeDistance(valueOf(mean.candidate), values.mean)).toBeLessThan(1e-12);
    expect(relativeDistance(valueOf(mean.change), values.mean_change)).toBeLessThan(1e-12);
    expect(measureNamed(comparison, "mean", marks)).toEqual({ ...mean });
    expect(relativeDistance(valueOf(measureNamed(comparison, "sum", marks).candidate), values.sum)).toBeLessThan(1e-12);
    expect(valueOf(measureNamed(comparison, "win_rate", higher).candidate)).toBeCloseTo(values.win_rate, 12);
    const share = measureNamed(comparison, "sign_test_share", higher).candidate;
    if (values.sign_test_share === null) expect(share.kind).toBe("undefined");
    else expect(valueOf(share)).toBeCloseTo(values.sign_test_share, 12);
  });

  it.runIf(rows.weight === undefined)("has numpy's percentiles", () => {
    const at = (percentile: number): number | undefined =>
      valueOf(measureNamed(comparison, "percentile", { ...marks, percentile }).candidate);
    expect(at(50)).toBeCloseTo(values.median, 12);
    expect(at(90)).toBeCloseTo(values.p90, 12);
  });

  it("counts the wins of the other model when lower is better", () => {
    const { candidate } = measureNamed(comparison, "win_rate", lower);
    expect(valueOf(candidate)).toBeCloseTo(1 - values.win_rate, 12);
  });

  it("compares, so there is no reference value and no change", () => {
    for (const name of ["win_rate", "sign_test_share"]) {
      const { reference, change } = measureNamed(comparison, name, higher);
      expect([reference, change]).toEqual([undefined, undefined]);
    }
  });
});

describe.each(expected.cases.filter(({ weight, cluster }) => weight === undefined && cluster === undefined))(
  "independent rows: $name",
  ({ expected: { change_interval: known, mean_standard_error: standardError, wins = 0, losses = 0 }, ...rows }) => {
    const comparison = compared(rows);
    const n = rows.candidate.length;

    it("has scipy's paired t interval of the change", () => {
      const { candidate, change } = measureNamed(comparison, "mean_score", higher);
      if (change?.kind !== "estimated" || known === undefined) throw new Error("measured");
      const found = interval(change.inference, 0.95);
      expect([found.lower, found.upper]).toEqual([expect.closeTo(known[0], 9), expect.closeTo(known[1], 9)]);
      expect(errorOf(candidate)).toBeCloseTo(standardError ?? Number.NaN, 12);
    });

    it("has half of Tango's interval around one half", () => {
      const { candidate } = measureNamed(comparison, "win_rate", higher);
      expect(candidate).toMatchObject({
        inference: { kind: "affine", of: { kind: "tango", gained: wins, lost: losses, n }, scale: 0.5, shift: 0.5 },
      });
    });

    it.runIf(wins + losses > 0)("has Wilson's interval of the wins among the rows without a tie", () => {
      const { candidate } = measureNamed(comparison, "sign_test_share", higher);
      expect(candidate).toMatchObject({
        n: wins + losses,
        inference: { kind: "wilson", successes: expect.closeTo(wins, 9) as unknown, n: wins + losses },
      });
    });
  },
);

describe("clustered rows", () => {
  const found = expected.cases.find(({ cluster }) => cluster !== undefined);
  if (found === undefined) throw new Error("a case with clusters");
  const errors = found.expected.clustered_standard_errors ?? {};
  const comparison = compared(found);

  it("have the standard errors of leaving out one group at a time", () => {
    const mean = measureNamed(comparison, "mean_score", higher);
    expect(errorOf(mean.candidate)).toBeCloseTo(errors["mean"] ?? Number.NaN, 9);
    expect(errorOf(mean.change)).toBeCloseTo(errors["mean_change"] ?? Number.NaN, 9);
    expect(errorOf(measureNamed(comparison, "win_rate", higher).candidate)).toBeCloseTo(
      errors["win_rate"] ?? Number.NaN,
      9,
    );
  });

  it("are worth no more wins than there are groups when all groups agree", () => {
    const always = compared({ ...found, candidate: found.reference.map((mark) => mark + 1) });
    const { candidate } = measureNamed(always, "win_rate", higher);
    expect(candidate).toMatchObject({ value: 1, inference: { kind: "affine", of: { gained: 50, lost: 0, n: 50 } } });
    const { candidate: share } = measureNamed(always, "sign_test_share", higher);
    expect(share).toMatchObject({ inference: { kind: "wilson", successes: 50, n: 50 } });
  });
});

describe("the win rate", () => {
  it("needs joined rows", () => {
    const rows = { label: [0, 0], score: [1, 2] };
    const { candidate } = measureNamed(comparisonOf("scores", rows, rows, "none"), "win_rate", higher);
    expect(candidate).toMatchObject({ kind: "undefined", reason: { code: "not-paired" } });
  });

  it("leaves out rows that one of the models has no score for", () => {
    const measured = measureNamed(
      comparisonOf("scores", { label: [0, 0, 0], score: [2, Number.NaN, 3] }, { label: [0, 0, 0], score: [1, 1, 4] }),
      "win_rate",
      higher,
    );
    expect([valueOf(measured.candidate), measured.excluded]).toEqual([0.5, 1]);
  });

  it("at one half proves nothing, as McNemar's mid-p of equal counts", () => {
    const { candidate } = measureNamed(
      comparisonOf("scores", { label: [0, 0], score: [2, 3] }, { label: [0, 0], score: [1, 4] }),
      "win_rate",
      higher,
    );
    if (candidate.kind === "undefined") throw new Error("measured");
    expect(pAbove(candidate.inference, 0.5)).toBeCloseTo(0.5, 12);
  });

  it("and that of the swapped models add up to one, with mirrored intervals", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), { minLength: 2 });
    fc.assert(
      fc.property(pairs, (rows) => {
        const [first, second] = [rows.map(([one]) => one), rows.map(([, one]) => one)];
        const rate = (reference: readonly number[], candidate: readonly number[]): readonly number[] => {
          const estimate = measureNamed(
            compared({ reference: [...reference], candidate: [...candidate] }),
            "win_rate",
            higher,
          ).candidate;
          if (estimate.kind === "undefined") throw new Error("measured");
          const { lower: low, upper: high } = interval(estimate.inference, 0.9);
          return [estimate.value, low, high];
        };
        const [value = 0, low = 0, high = 0] = rate(first, second);
        const [other = 0, otherLow = 0, otherHigh = 0] = rate(second, first);
        expect(value + other).toBeCloseTo(1, 12);
        expect(low + otherHigh).toBeCloseTo(1, 9);
        expect(high + otherLow).toBeCloseTo(1, 9);
      }),
    );
  });
});
