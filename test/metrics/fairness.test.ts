import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { harmOf, type Limit } from "../../src/gates/harm.ts";
import { outcomeOf, pValueOf, stateOf } from "../../src/gates/state.ts";
import { memoryEngine } from "../../src/aggregates/memory/memory-engine.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import { measureMetric } from "../../src/measure/measure-metric.ts";
import { askedMetric } from "../../src/metrics/asked-metric.ts";
import type { Estimate, Measured } from "../../src/metrics/estimate.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { MetricOptions } from "../../src/metrics/options.ts";
import { groupingOf } from "../../src/slices/grouping.ts";
import type { Slice } from "../../src/slices/slice.ts";
import { estimateOf, type Inference, lowerBound, standardErrorOf, upperBound } from "../../src/stats/inference.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import { uniforms } from "../stats/jackknife.ts";
import { comparisonOf, type Rows } from "./comparison-of.ts";

const values = z.record(z.string(), z.number().nullable());
const { cases } = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        cells: z.array(
          z.object({
            group: z.string(),
            label: z.number(),
            prediction: z.number(),
            rows: z.number(),
            weight: z.number(),
          }),
        ),
        values,
        gaps: values,
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/fairness.json", import.meta.url), "utf8")));

type Cell = (typeof cases)[number]["cells"][number];

const column = (cells: readonly Cell[], key: "label" | "prediction" | "weight"): number[] =>
  cells.flatMap((cell) => Array.from({ length: cell.rows }, () => cell[key]));

const rowsOf = (cells: readonly Cell[]): Rows => ({
  label: column(cells, "label"),
  prediction: column(cells, "prediction"),
  ...(cells.some(({ weight }) => weight !== 1) && { weight: column(cells, "weight") }),
});
const groupsOf = (cells: readonly Cell[]): readonly string[] =>
  cells.flatMap(({ group, rows }) => Array.from({ length: rows }, () => group));

describe("fairness metrics equal Fairlearn", () => {
  it.each(cases)("$name", ({ cells, values: expected }) => {
    for (const [name, value] of Object.entries(expected)) {
      const { candidate } = measure(name, comparisonOf("binary", rowsOf(cells)), groupsOf(cells));
      expect(numberOf(candidate), name).toBeCloseTo(value ?? Number.NaN, 12);
    }
  });
});

describe("the gap of a metric equals the difference of Fairlearn's MetricFrame", () => {
  // scikit-learn prints 0 where a group is never predicted as the class; here that group is left out.
  const known = cases.filter(({ name }) => !/never selected|no false/.test(name));
  it.each(known)("$name", ({ cells, gaps }) => {
    for (const [name, value] of Object.entries(gaps)) {
      const { candidate } = measure(name, comparisonOf("binary", rowsOf(cells)), groupsOf(cells), { gap: "group" });
      expect(numberOf(candidate), name).toBeCloseTo(value ?? Number.NaN, 12);
    }
  });
});

describe("what is not judged", () => {
  const cell = (group: string, label: number, prediction: number, rows: number): Cell => ({
    group,
    label,
    prediction,
    rows,
    weight: 1,
  });
  const usual = (group: string): readonly Cell[] => [
    cell(group, 1, 1, 20),
    cell(group, 0, 0, 18),
    cell(group, 0, 1, 7),
  ];

  it("is a group of too few rows, which would lie high or low by chance", () => {
    const cells = [...usual("a"), ...usual("b"), cell("c", 1, 0, 12), cell("c", 0, 0, 12)];
    const { candidate, groups } = gapOf("recall", cells);
    expect(candidate).toMatchObject({ kind: "estimated", value: 0, n: 90 });
    expect(groups?.values.map(({ name, leftOut }) => [name, leftOut?.text])).toEqual([
      ["group=a", undefined],
      ["group=b", undefined],
      ["group=c", "24 rows are too few; 30 are needed"],
    ]);
  });

  it("is a group without the events that the metric needs", () => {
    const cells = [...usual("a"), ...usual("b"), cell("c", 1, 0, 4), cell("c", 0, 0, 60), cell("d", 0, 0, 60)];
    const { candidate, groups } = gapOf("recall", cells);
    expect(candidate).toMatchObject({ kind: "estimated", n: 90 });
    expect(groups?.values.slice(2).map(({ leftOut }) => leftOut?.text)).toEqual([
      "only 4 rows are in the smaller class; 10 are needed",
      'no row is labelled "1"',
    ]);
  });

  it("is anything where fewer than two groups are left", () => {
    const cells = [...usual("a"), cell("b", 1, 1, 12), cell("b", 0, 0, 12)];
    expect(gapOf("recall", cells).candidate).toMatchObject({
      kind: "undefined",
      reason: {
        code: "too-few-rows",
        text: 'of 2 groups by "group" only group=a can be compared in recall (group=b: 24 rows are too few; 30 are needed)',
      },
    });
    expect(gapOf("recall", usual("a")).candidate).toMatchObject({
      reason: { code: "too-few-rows", text: 'all rows with a value in "group" are of one group, group=a' },
    });
    expect(gapOf("recall", usual("(missing)")).candidate).toMatchObject({
      reason: { code: "no-rows", text: 'no row has a value in "group"' },
    });
  });

  it("are rows without a value in the column", () => {
    const { candidate, groups } = gapOf("recall", [...usual("a"), ...usual("b"), cell("(missing)", 1, 0, 40)]);
    expect(candidate).toMatchObject({ value: 0, n: 90 });
    expect(groups?.without).toEqual({ reference: 0, candidate: 40 });
  });

  it("is a ratio of rates that are 0 in every group; the number that is left is shown", () => {
    const cells = ["a", "b"].flatMap((group) => [
      cell(group, 1, 1, group === "a" ? 25 : 20),
      cell(group, 1, 0, 5),
      cell(group, 0, 0, 30),
    ]);
    expect(
      measure("equalized_odds_ratio", comparisonOf("binary", rowsOf(cells)), groupsOf(cells)).candidate,
    ).toMatchObject({
      kind: "undefined",
      reason: { code: "too-few-rows" },
      shown: 0.96,
    });
  });

  it("is a group whose value is not known, which nobody may overlook", () => {
    const label = Array.from({ length: 80 }, (_, row) => (row < 40 ? row : 1));
    const rows = { label, prediction: label.map((value) => value + 1) };
    const groups = label.map((_, row) => (row < 40 ? "a" : "b"));
    const all = { ...rows, prediction: rows.prediction.map((value, row) => (row === 3 ? 1e150 : value)) };
    expect(measure("mse", comparisonOf("regression", all), groups, { gap: "group" }).candidate).toMatchObject({
      kind: "undefined",
      reason: { code: "not-finite" },
    });
  });

  function gapOf(name: string, cells: readonly Cell[]): Measured {
    return measure(name, comparisonOf("binary", rowsOf(cells)), groupsOf(cells), { gap: "group" });
  }
});

describe("which groups make the gap", () => {
  it("is told for the metric that is furthest apart", () => {
    const compas = cases[0]?.cells ?? [];
    const { groups } = measure("equalized_odds_difference", comparisonOf("binary", rowsOf(compas)), groupsOf(compas));
    expect(groups?.furthest).toEqual({
      candidate: { metric: "fpr", low: "group=Caucasian", high: "group=African-American" },
    });
  });
});

describe("the inference of a gap", () => {
  const { label, groups, before, after } = sample();

  it("of two groups is Newcombe's interval of the difference, taken either way", () => {
    const compas = cases[0]?.cells ?? [];
    const { candidate } = measure(
      "demographic_parity_difference",
      comparisonOf("binary", rowsOf(compas)),
      groupsOf(compas),
    );
    if (candidate.kind !== "estimated") throw new Error("it was not estimated");
    // statsmodels 0.15: confint_proportions_2indep(2174, 3696, 854, 2454, method="newcomb", alpha=0.05, correction=False)
    expect(upperBound(candidate.inference, 0.025)).toBeCloseTo(0.26458041774441265, 12);
    expect(lowerBound(candidate.inference, 0.05)).toBeCloseTo(0.2153385813987544, 12);
  });

  it("of means is Welch's t", () => {
    const rows = {
      label,
      prediction: label.map((value, row) => value + (before[row] ?? 0) * (groups[row] === "a" ? 1 : 2)),
    };
    const { candidate } = measure("mae", comparisonOf("regression", rows), groups, { gap: "group" });
    const pairs =
      candidate.kind === "estimated" && candidate.inference.kind === "largest-gap" ? candidate.inference.pairs : [];
    expect(pairs.map(({ kind }) => kind)).toEqual(["t", "t", "t"]);
  });

  it.each([
    ["recall", { gap: "group" }],
    ["f1", { gap: "group" }],
    ["accuracy", { gap: "group" }],
    ["demographic_parity_difference", {}],
    ["demographic_parity_ratio", {}],
    ["equalized_odds_difference", {}],
    ["equalized_odds_ratio", {}],
    ["equal_opportunity_ratio", {}],
  ] as const)("of the change of %s %o agrees with the delete-one jackknife, joined and apart", (name, options) => {
    for (const pairing of ["joined", "none"] as const) {
      const change = (without: number): number => {
        const keep = <T>(list: readonly T[]): T[] => list.filter((_, row) => row !== without);
        const left = comparisonOf(
          "binary",
          { label: keep(label), prediction: keep(after) },
          { label: keep(label), prediction: keep(before) },
          pairing,
        );
        return numberOf(measure(name, left, keep(groups), options).change);
      };
      if (pairing === "joined") {
        const left = label.map((_, row) => change(row));
        const centre = left.reduce((sum, value) => sum + value, 0) / left.length;
        const sum = left.reduce((total, value) => total + (value - centre) ** 2, 0);
        const jackknife = Math.sqrt(((left.length - 1) / left.length) * sum);
        expect(Math.abs(errorOf(name, options, pairing) / jackknife - 1)).toBeLessThan(0.05);
      } else expect(errorOf(name, options, "none")).toBeGreaterThanOrEqual(0.99 * errorOf(name, options, "joined"));
    }
  });

  function errorOf(name: string, options: MetricOptions, pairing: "joined" | "none"): number {
    const both = comparisonOf("binary", { label, prediction: after }, { label, prediction: before }, pairing);
    const { change } = measure(name, both, groups, options);
    return change?.kind === "estimated" ? standardErrorOf(change.inference) : Number.NaN;
  }

  it("of a change for no reason is not sure of itself: two perfect models differ by nothing, give or take", () => {
    const perfect = comparisonOf("binary", { label, prediction: label }, { label, prediction: label });
    const { change } = measure("recall", perfect, groups, { gap: "group" });
    if (change?.kind !== "estimated") throw new Error("it was not estimated");
    expect(estimateOf(change.inference)).toBe(0);
    expect(standardErrorOf(change.inference)).toBeGreaterThan(0.005);
  });

  it("of clustered rows knows that they say less", () => {
    const both = comparisonOf("binary", { label, prediction: after }, { label, prediction: before });
    const cluster = Int32Array.from(label, (_, row) => Math.floor(row / 4));
    const clustered: Comparison = {
      ...both,
      candidate: { ...both.candidate, cluster },
      reference: both.reference && { ...both.reference, cluster },
    };
    const width = (of: Comparison): number => {
      const { candidate } = measure("recall", of, groups, { gap: "group" });
      return candidate.kind === "estimated" ? upperBound(candidate.inference, 0.05) - candidate.value : Number.NaN;
    };
    expect(width(clustered)).toBeGreaterThan(width(both));
  });
});

describe("a gate on a gap in balanced mode", () => {
  // All samples of two groups, each with its probability: what is left over 5 % is the coarseness of Newcombe's interval.
  it.each([
    [50, 0.15, 0.044],
    [100, 0.15, 0.05],
    [100, 0.5, 0.056],
    [200, 0.5, 0.051],
  ])("blocks two equal groups of %i rows and a rate of %d in %d of samples by `max: 0`", (n, rate, expected) => {
    const chance = binomial(n, rate);
    let blocked = 0;
    for (let a = 0; a <= n; a++) {
      for (let b = 0; b < a; b++) {
        const pairs: Inference[] = [
          { kind: "newcombe", candidate: { successes: a, n }, reference: { successes: b, n } },
        ];
        const weight = 2 * (chance[a] ?? 0) * (chance[b] ?? 0);
        if (weight > 1e-9 && lowerBound({ kind: "largest-gap", pairs }, 0.05) > 0) blocked += weight;
      }
    }
    expect(blocked).toBeCloseTo(expected, 3);
  });

  // The bounds err on the side of not blocking, the more so the more groups there are.
  it.each([
    [2, "unequal", [0.1, 0.25]],
    [5, "equal", [0.15, 0.15, 0.15, 0.15, 0.15]],
    [5, "unequal", [0.1, 0.14, 0.18, 0.21, 0.25]],
  ])(
    "blocks %i %s groups in at most 5.5 %% of runs: at the true gap, and when the models are equal",
    (_, __, shares) => {
      const runs = 800;
      const truth = Math.max(...shares) - Math.min(...shares);
      let [overMax, overIncrease] = [0, 0];
      for (let run = 0; run < runs; run++) {
        const { comparison, groups } = equalModels(run, shares);
        const measured = measure("accuracy", comparison, groups, { gap: "group" });
        if (isBlocked({ kind: "max", basis: "absolute", limit: truth }, measured)) overMax++;
        if (isBlocked({ kind: "max_increase", basis: "absolute", limit: 0 }, measured)) overIncrease++;
      }
      expect(overMax / runs).toBeLessThanOrEqual(0.055);
      expect(overIncrease / runs).toBeLessThanOrEqual(0.055);
    },
  );

  function isBlocked(limit: Limit, measured: Measured): boolean {
    const harm = harmOf(limit, measured, { better: "lower" });
    return harm.kind === "harm" && outcomeOf(stateOf(harm, pValueOf(harm), 0.05), "balanced") === "fail";
  }

  /** Groups of 100 rows, of which each model gets the same share wrong; half of the rows they get right or wrong together. */
  function equalModels(run: number, shares: readonly number[]): { comparison: Comparison; groups: readonly string[] } {
    const stream = randomStream(20_261_120, run);
    const groups = shares.flatMap((_, group) => Array.from({ length: 100 }, () => String(group)));
    const predicted = (model: 1 | 2): number[] =>
      groups.map((group, row) => {
        const draw = uniformAt(stream, 4 * row + 3) < 0.5 ? 0 : model;
        return uniformAt(stream, 4 * row + draw) < (shares[Number(group)] ?? 0) ? 0 : 1;
      });
    const label = groups.map(() => 1);
    return {
      comparison: comparisonOf("binary", { label, prediction: predicted(2) }, { label, prediction: predicted(1) }),
      groups,
    };
  }
});

/** 600 rows in three groups, which two models serve differently well; rows of four in a row are alike. */
function sample(): Record<"label" | "before" | "after", number[]> & { groups: string[] } {
  const [a, b, c, d] = [uniforms(11, 600), uniforms(12, 600), uniforms(13, 600), uniforms(14, 600)];
  const label = Array.from(a, (value, row) => ((a[row - (row % 4)] ?? value) < 0.5 ? 1 : 0));
  const groups = label.map((_, row) => "abc".charAt(Math.floor(row / 4) % 3));
  const wrong = (row: number, share: number, own: Float64Array): boolean =>
    (b[row - (row % 4)] ?? 0) * 0.5 + (own[row] ?? 0) * 0.5 < share;
  const shares: Readonly<Record<string, readonly [number, number]>> = {
    a: [0.2, 0.25],
    b: [0.3, 0.28],
    c: [0.42, 0.5],
  };
  const predicted = (model: 0 | 1, own: Float64Array): number[] =>
    label.map((value, row) => (wrong(row, shares[groups[row] ?? ""]?.[model] ?? 0, own) ? 1 - value : value));
  return { label, groups, before: predicted(0, c), after: predicted(1, d) };
}

function measure(
  name: string,
  comparison: Comparison,
  groups: readonly string[],
  options: MetricOptions = {},
): Measured {
  const found = metrics.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no metric ${name}`);
  const metric = askedMetric(found, options);
  const selection = { reference: undefined, candidate: undefined };
  const grouping = groupingOf("group", slicesBy(groups, comparison.reference !== undefined));
  const support = { min_samples: 30, confidence: 0.95 };
  return measureMetric({ metric, options, selection, grouping, support }, comparison, memoryEngine(comparison, 1));
}

/** Probability of each number of successes. */
function binomial(n: number, rate: number): number[] {
  const chances = [(1 - rate) ** n];
  for (let k = 1; k <= n; k++) chances.push((((chances[k - 1] ?? 0) * (n - k + 1)) / k) * (rate / (1 - rate)));
  return chances;
}

function slicesBy(groups: readonly string[], compared: boolean): readonly Slice[] {
  return [...new Set(groups)].map((group) => {
    const rows = Int32Array.from(groups.flatMap((own, row) => (own === group ? [row] : [])));
    return { name: `group=${group}`, by: "group", reference: compared ? rows : undefined, candidate: rows, notes: [] };
  });
}

function numberOf(estimate: Estimate | undefined): number {
  return (estimate?.kind === "estimated" ? estimate.value : estimate?.shown) ?? Number.NaN;
}
