import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Comparison } from "../../src/align/comparison.ts";
import { interval } from "../../src/stats/inference.ts";
import { comparisonOf, type Rows } from "./comparison-of.ts";
import { errorOf, measureNamed, relativeDistance, valueOf } from "./measure-named.ts";

/** By scripts/expected/quantile.py: scikit-learn 1.9.1 and the published formulas. */
const list = z.array(z.number());
const numbers = z.record(z.string(), z.number());
const expected = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        levels: list,
        label: list,
        forecasts: z.array(list),
        weight: list.optional(),
        expected: numbers,
      }),
    ),
    pair: z.object({
      levels: list,
      label: list,
      reference: z.array(list),
      candidate: z.array(list),
      rows_per_group: z.number(),
      changes: numbers,
      standard_errors: numbers,
      clustered_standard_errors: numbers,
    }),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/quantile.json", import.meta.url), "utf8")));

function rowsOf(levels: readonly number[], label: readonly number[], forecasts: readonly (readonly number[])[]): Rows {
  return { label, quantiles: levels.map((level, index) => ({ level, values: forecasts[index] ?? [] })) };
}

describe.each(expected.cases)("$name", ({ levels, label, forecasts, weight, expected: values }) => {
  const comparison = comparisonOf("quantile", { ...rowsOf(levels, label, forecasts), ...(weight && { weight }) });

  it.each(Object.entries(values))("%s is %d", (metric, value) => {
    expect(relativeDistance(valueOf(measureNamed(comparison, metric).candidate), value)).toBeLessThan(1e-9);
  });
});

describe("two models on the same rows", () => {
  const { pair } = expected;
  const group = pair.label.map((_, row) => Math.floor(row / pair.rows_per_group));
  const compared = (more: Partial<Rows> = {}): Comparison =>
    comparisonOf(
      "quantile",
      { ...rowsOf(pair.levels, pair.label, pair.candidate), ...more },
      { ...rowsOf(pair.levels, pair.label, pair.reference), ...more },
    );

  it.each(Object.entries(pair.changes))("the change of %s is %d", (metric, value) => {
    expect(relativeDistance(valueOf(measureNamed(compared(), metric).change), value)).toBeLessThan(1e-9);
  });

  // Tango's interval of a coverage has a standard error of its own.
  const smooth = Object.entries(pair.standard_errors).filter(([name]) => !name.includes("coverage"));

  it.each(smooth)("the standard error of the change of %s is the jackknife's %d", (metric, value) => {
    expect(errorOf(measureNamed(compared(), metric).change)).toBeCloseTo(value, 9);
  });

  it.each(Object.entries(pair.clustered_standard_errors))(
    "the standard error of the change of %s is that of leaving out one group at a time, %d",
    (metric, value) => {
      const ratio = errorOf(measureNamed(compared({ cluster: group }), metric).change) / value;
      expect(ratio).toBeGreaterThan(0.95);
      expect(ratio).toBeLessThan(1.05);
    },
  );
});

describe("published examples", () => {
  // scoringutils and covidHubUtils, tests "wis works, 2 intervals and median": (1/(2 + 0.5)) (0.5 |y - m| + …)
  it.each([
    [1, [-1, 0, 1, 2, 3], 0.36],
    [-15, [-2, 1, 2, 2, 4], 15.34],
    [22, [-2, 0, 3, 3, 4], 19.14],
  ])("the weighted interval score of %d under %j is %d", (label, quantiles, score) => {
    const rows = rowsOf(
      [0.1, 0.25, 0.5, 0.75, 0.9],
      [label, label],
      quantiles.map((value) => [value, value]),
    );
    const { candidate } = measureNamed(comparisonOf("quantile", rows), "weighted_interval_score");
    expect(valueOf(candidate)).toBeCloseTo(score, 12);
  });
});

describe("the coverage error", () => {
  it("has Wilson's interval of the coverage, less the level", () => {
    // 18 of 20 labels covered by an 80 % interval. statsmodels proportion_confint(18, 20, method="wilson"): 0.698980, 0.972135
    const label = Array.from({ length: 20 }, (_, row) => (row < 18 ? 0 : 5));
    const rows = rowsOf([0.1, 0.9], label, [label.map(() => -1), label.map(() => 1)]);
    const { candidate } = measureNamed(comparisonOf("quantile", rows), "coverage_error[level=0.8]");
    if (candidate.kind === "undefined") throw new Error("measured");
    const { lower, upper, method } = interval(candidate.inference, 0.95);
    expect(candidate.value).toBeCloseTo(0.1, 12);
    expect([lower, upper]).toEqual([expect.closeTo(0.6989664 - 0.8, 4), expect.closeTo(0.9721335 - 0.8, 4)]);
    expect(method).toBe("wilson");
  });
});

describe("rows without a forecast", () => {
  it("are left out and counted", () => {
    const rows = rowsOf(
      [0.1, 0.9],
      [1, 2, 3],
      [
        [0, Number.NaN, 2],
        [2, Number.NaN, 2.5],
      ],
    );
    const measured = measureNamed(comparisonOf("quantile", rows), "interval_coverage[level=0.8]");
    expect(valueOf(measured.candidate)).toBe(0.5);
    expect(measured.excluded).toBe(1);
  });
});
