import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { interval } from "../../src/stats/inference.ts";
import { comparisonOf, fixtureRows } from "./comparison-of.ts";
import { errorOf, measureNamed, relativeDistance, valueOf } from "./measure-named.ts";

/** By scripts/expected/regression.py: scikit-learn 1.9.1, scipy 1.17.1; null: they have no number or refuse. */
const numbers = z.record(z.string(), z.number().nullable());
const list = z.array(z.number());
const expected = z
  .object({
    tables: z.record(z.string(), z.object({ values: numbers, standard_errors: numbers })),
    changes: z.record(z.string(), z.object({ values: numbers, standard_errors: numbers })),
    clusters: z.object({ groups: z.number(), standard_errors: numbers, change_standard_errors: numbers }),
    cases: z.array(
      z.object({
        name: z.string(),
        label: list,
        prediction: list,
        weight: list.optional(),
        expected: numbers,
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/regression.json", import.meta.url), "utf8")));

const TOLERANCE = 1e-9;

describe.each(Object.entries(expected.tables))("the table %s", (name, { values, standard_errors: errors }) => {
  const comparison = comparisonOf("regression", fixtureRows("regression", name));

  it.each(Object.entries(values))("%s equals scikit-learn or scipy: %d", (metric, value) => {
    const { candidate } = measureNamed(comparison, metric);
    expect(relativeDistance(valueOf(candidate), value ?? Number.NaN)).toBeLessThan(TOLERANCE);
  });

  it.each(Object.entries(errors))("the standard error of %s is the jackknife's %d within 5 %", (metric, value) => {
    expect(errorOf(measureNamed(comparison, metric).candidate) / (value ?? Number.NaN)).toBeCloseTo(1, 1);
  });
});

describe.each(Object.entries(expected.changes))("reference against %s", (name, { values, standard_errors: errors }) => {
  const comparison = comparisonOf(
    "regression",
    fixtureRows("regression", name),
    fixtureRows("regression", "reference"),
  );

  it.each(Object.entries(values))("the change of %s is %d", (metric, value) => {
    const { change } = measureNamed(comparison, metric);
    expect(relativeDistance(valueOf(change), value ?? Number.NaN)).toBeLessThan(TOLERANCE);
  });

  it.each(Object.entries(errors))("the standard error of the change of %s is the jackknife's %d", (metric, value) => {
    const ratio = errorOf(measureNamed(comparison, metric).change) / (value ?? Number.NaN);
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.05);
  });
});

describe("clustered rows", () => {
  const inGroups = (name: string): ReturnType<typeof fixtureRows> => {
    const rows = fixtureRows("regression", name);
    return { ...rows, cluster: rows.label.map((_, row) => row % expected.clusters.groups) };
  };
  const comparison = comparisonOf("regression", inGroups("worse"), inGroups("reference"));

  it.each(Object.entries(expected.clusters.standard_errors))(
    "the standard error of %s is that of leaving out one group at a time, %d",
    (metric, value) => {
      const ratio = errorOf(measureNamed(comparison, metric).candidate) / (value ?? Number.NaN);
      expect(ratio).toBeGreaterThan(0.95);
      expect(ratio).toBeLessThan(1.05);
    },
  );

  it.each(Object.entries(expected.clusters.change_standard_errors))(
    "the standard error of the change of %s is that of leaving out one group at a time, %d",
    (metric, value) => {
      const ratio = errorOf(measureNamed(comparison, metric).change) / (value ?? Number.NaN);
      expect(ratio).toBeGreaterThan(0.95);
      expect(ratio).toBeLessThan(1.05);
    },
  );

  it("give the median Woodruff's interval, wider than that of as many independent rows", () => {
    const rows = fixtureRows("regression", "worse");
    // Neighbours of one error each: 60 groups of the same row, seven times.
    const copies = Array.from({ length: 420 }, (_, row) => Math.floor(row / 7));
    const copied = {
      label: copies.map((row) => rows.label[row] ?? Number.NaN),
      prediction: copies.map((row) => rows.prediction?.[row] ?? Number.NaN),
    };
    const clustered = measureNamed(comparisonOf("regression", { ...copied, cluster: copies }), "median_ae").candidate;
    const alone = measureNamed(comparisonOf("regression", copied), "median_ae").candidate;
    expect(valueOf(clustered)).toBe(valueOf(alone));
    expect(errorOf(clustered) / errorOf(alone)).toBeGreaterThan(2);
    expect(clustered).toMatchObject({ inference: { kind: "woodruff" } });
  });
});

describe.each(expected.cases)("$name", ({ expected: values, label, prediction, weight }) => {
  const comparison = comparisonOf("regression", { label, prediction, ...(weight && { weight }) });

  it.each(Object.entries(values))("%s is %d", (metric, value) => {
    const { candidate } = measureNamed(comparison, metric);
    if (value === null) expect(candidate.kind).toBe("undefined");
    else expect(relativeDistance(valueOf(candidate), value)).toBeLessThan(TOLERANCE);
  });
});

describe("a metric that cannot be had", () => {
  it("says in how many rows the logarithm does not exist", () => {
    const { candidate } = measureNamed(
      comparisonOf("regression", { label: [1, -1.5, 2, 3], prediction: [1, 0, 2, 4] }),
      "rmsle",
    );
    expect(candidate).toMatchObject({
      kind: "undefined",
      reason: {
        text: expect.stringContaining("−1 or below in 25.00 % of the rows".replace(" %", "\u00a0%")) as unknown,
      },
    });
  });

  it("tells constant predictions, the model's fault, from constant labels", () => {
    const constant = comparisonOf("regression", { label: [1, 2, 3], prediction: [2, 2, 2] });
    expect(measureNamed(constant, "spearman").candidate).toMatchObject({ reason: { code: "constant-predictions" } });
    const flat = comparisonOf("regression", { label: [2, 2, 2], prediction: [1, 2, 3] });
    expect(measureNamed(flat, "kendall").candidate).toMatchObject({ reason: { code: "constant-labels" } });
  });
});

describe("rows without a prediction", () => {
  const missing = { label: [1, 2, 3, 4, 5], prediction: [1.5, Number.NaN, 2.5, 4.5, 7] };
  const before = { label: [1, 2, 3, 4, 5], prediction: [2, 2, 3, Number.NaN, 5.5] };

  it.each(["mse", "rmsle", "smape", "wape", "explained_variance", "max_error", "spearman", "median_ae"])(
    "are left out of both sides of %s and counted",
    (metric) => {
      const measured = measureNamed(comparisonOf("regression", missing, before), metric);
      const complete = [0, 2, 4];
      const only = (rows: typeof before): typeof before => ({
        label: complete.map((row) => rows.label[row] ?? Number.NaN),
        prediction: complete.map((row) => rows.prediction[row] ?? Number.NaN),
      });
      const expectedOnes = measureNamed(comparisonOf("regression", only(missing), only(before)), metric);
      expect(measured.excluded).toBe(2);
      expect(valueOf(measured.candidate)).toBeCloseTo(valueOf(expectedOnes.candidate) ?? Number.NaN, 12);
      expect(valueOf(measured.reference)).toBeCloseTo(valueOf(expectedOnes.reference) ?? Number.NaN, 12);
    },
  );
});

describe("the largest error", () => {
  it("is a fact of its rows: it has no width, and neither has its change", () => {
    const { candidate, change } = measureNamed(
      comparisonOf(
        "regression",
        { label: [1, 2, 3], prediction: [1, 4, 3] },
        { label: [1, 2, 3], prediction: [0, 2, 3] },
      ),
      "max_error",
    );
    if (candidate.kind === "undefined" || change?.kind !== "estimated") throw new Error("measured");
    expect(interval(candidate.inference, 0.95)).toEqual({ lower: 2, upper: 2, method: "exact" });
    expect(interval(change.inference, 0.95)).toEqual({ lower: 1, upper: 1, method: "exact" });
  });
});

describe("weighted medians", () => {
  // scikit-learn: median_absolute_error([0]*5, [1,2,3,4,5], sample_weight=[1,1,1,1,4]) = 4.5
  const rows = { label: [0, 0, 0, 0, 0], prediction: [1, 2, 3, 4, 5], weight: [1, 1, 1, 1, 4] };

  it("do not depend on the order of the rows", () => {
    const turned = {
      label: rows.label,
      prediction: rows.prediction.toReversed(),
      weight: rows.weight.toReversed(),
    };
    const before = { ...rows, prediction: [2, 2, 3, 5, 7] };
    const turnedBefore = { ...turned, prediction: before.prediction.toReversed() };
    const first = measureNamed(comparisonOf("regression", rows, before), "median_ae");
    const second = measureNamed(comparisonOf("regression", turned, turnedBefore), "median_ae");
    expect(valueOf(first.candidate)).toBe(4.5);
    expect(second).toEqual(first);
  });
});
