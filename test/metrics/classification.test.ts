import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Comparison } from "../../src/align/comparison.ts";
import { GateError } from "../../src/errors.ts";
import type { Measured } from "../../src/metrics/estimate.ts";
import type { Average, MetricOptions } from "../../src/metrics/options.ts";
import { comparisonOf, type Rows } from "./comparison-of.ts";
import { errorOf, measureNamed, relativeDistance, valueOf } from "./measure-named.ts";

/** By scripts/expected/classification.py: scikit-learn 1.9.1; null: it has no number, or the formula is 0/0. */
const list = z.array(z.number());
const scores = z.array(z.union([z.number(), list]));
const task = z.enum(["binary", "multiclass"]);
const rows = z.object({ label: list, prediction: list, score: scores });
const spread = z.record(z.string(), z.object({ single: z.number(), change: z.number() }));
const expected = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        task,
        label: list,
        prediction: list,
        score: scores.exactOptional(),
        weight: list.exactOptional(),
        expected: z.record(z.string(), z.number().nullable()),
      }),
    ),
    errors: z.array(
      z.object({ task, reference: rows, candidate: rows, cluster: list, rows: spread, clusters: spread }),
    ),
    bootstrap: spread,
    flips: z.record(z.string(), z.number()),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/classification.json", import.meta.url), "utf8")));

const COSTS = { "0": { "1": 1, "2": 4 }, "1": { "0": 10, "1": -2 }, "2": { "0": 3 } };
const BINARY_COSTS = { "0": { "1": 1 }, "1": { "0": 10, "1": -2 } };
const averages: readonly Average[] = ["macro", "micro", "weighted"];

/** Measures "fbeta[beta=2, macro]", "roc_auc[weighted, ovo]" or "gain[class=1, top=0.2]". */
function measure(comparison: Comparison, written: string): Measured {
  const [, name = written, options = ""] = /^(\w+)\[(.+)\]$/u.exec(written) ?? [];
  const costs = comparison.classes.length > 2 ? COSTS : BINARY_COSTS;
  const given = options.split(", ").map((option): MetricOptions => {
    const [key, value = ""] = option.split("=");
    if (key === "class") return { class: value };
    if (key === "ovr" || key === "ovo") return { multi_class: key };
    const average = averages.find((one) => one === key);
    if (average !== undefined) return { average };
    return key === "beta" || key === "k" || key === "top" ? { [key]: Number(value) } : {};
  });
  const start: MetricOptions = name === "expected_cost" ? { costs } : {};
  return measureNamed(
    comparison,
    name,
    given.reduce((all, one) => ({ ...all, ...one }), start),
  );
}

describe.each(expected.cases)("$name", ({ task: of, expected: values, ...given }) => {
  const comparison = comparisonOf(of, given);

  it.each(Object.entries(values))("%s is %d in scikit-learn", (name, value) => {
    const { candidate } = measure(comparison, name);
    if (value === null) expect(candidate.kind).toBe("undefined");
    else expect(relativeDistance(valueOf(candidate), value)).toBeLessThan(1e-9);
  });
});

describe.each(expected.errors)("standard errors, $task", ({ task: of, reference, candidate, cluster, ...spreads }) => {
  const independent = comparisonOf(of, candidate, reference);
  const clustered = comparisonOf(of, { ...candidate, cluster }, { ...reference, cluster });

  it.each(Object.entries(spreads.rows))("%s: those of the jackknife", (name, { single, change }) => {
    const measured = measure(independent, name);
    expect(Math.abs(errorOf(measured.candidate) / single - 1)).toBeLessThan(0.05);
    expect(Math.abs(errorOf(measured.change) / change - 1)).toBeLessThan(0.05);
  });

  it.each(Object.entries(spreads.clusters))("%s: those of the jackknife over clusters", (name, { single, change }) => {
    const measured = measure(clustered, name);
    // Leaving out a whole cluster is no small step for the steps of average precision.
    const tolerance = name.startsWith("average_precision") ? 0.06 : 0.05;
    expect(Math.abs(errorOf(measured.candidate) / single - 1)).toBeLessThan(tolerance);
    expect(Math.abs(errorOf(measured.change) / change - 1)).toBeLessThan(tolerance);
    // Of one class, its rows where they are fewer than the clusters.
    const units = Math.min(new Set(cluster).size, measured.events ?? Number.POSITIVE_INFINITY);
    expect(measured.change).toMatchObject({ inference: { kind: "t", degreesOfFreedom: units - 1 } });
  });
});

describe("gain at an estimated cut", () => {
  const [{ reference, candidate } = { reference: { label: [] }, candidate: { label: [] } }] = expected.errors;

  it.each(Object.entries(expected.bootstrap))("%s has the standard errors of the bootstrap", (name, errors) => {
    const measured = measure(comparisonOf("binary", candidate, reference), name);
    expect(Math.abs(errorOf(measured.candidate) / errors.single - 1)).toBeLessThan(0.1);
    expect(Math.abs(errorOf(measured.change) / errors.change - 1)).toBeLessThan(0.1);
  });
});

describe("changes of behaviour", () => {
  const [{ reference, candidate } = { reference: { label: [] }, candidate: { label: [] } }] = expected.errors;

  it.each(Object.entries(expected.flips))("%s is %d", (name, value) => {
    expect(valueOf(measure(comparisonOf("binary", candidate, reference), name).candidate)).toBeCloseTo(value, 12);
  });
});

describe("expected_cost", () => {
  const wrong: Rows = { label: [0, 1, 1], prediction: [-1, 1, -1] };

  it("charges an invalid prediction the worst cost of its label", () => {
    const { candidate } = measureNamed(comparisonOf("binary", wrong), "expected_cost", { costs: BINARY_COSTS });
    expect(valueOf(candidate)).toBeCloseTo((1 - 2 + 10) / 3, 12);
  });

  it("takes no cost from what every object inherits", () => {
    const rows: Rows = { label: [1, 1], prediction: [0, 0] };
    const comparison = { ...comparisonOf("binary", rows), classes: ["length", "constructor"] };
    const measured = measureNamed(comparison, "expected_cost", { costs: { length: { constructor: 5 } } });
    expect(valueOf(measured.candidate)).toBe(0);
  });

  it("refuses a class that the data do not have, naming the nearest", () => {
    const comparison = { ...comparisonOf("binary", wrong), classes: ["ham", "spam"] };
    const ask = (): unknown => measureNamed(comparison, "expected_cost", { costs: { spam: { hamm: 5 } } });
    expect(ask).toThrow(GateError);
    expect(ask).toThrow('expected_cost: "hamm" in `costs.spam` is not a class of the data; the nearest is "ham".');
  });
});

describe("top_k_accuracy", () => {
  const certain = [0.9, 0.1, 0];
  const unsure = [0.1, 0.2, 0.7];
  const candidate: Rows = { label: [0, 0, 0, 0], score: [certain, certain, certain, unsure] };
  const reference: Rows = { label: [0, 0, 0, 0], score: [certain, unsure, certain, certain] };

  it("is a proportion: Wilson for one model, Tango for pairs, Newcombe for separate rows", () => {
    const pairs = measureNamed(comparisonOf("multiclass", candidate, reference), "top_k_accuracy", { k: 1 });
    expect(pairs.candidate).toMatchObject({ value: 0.75, inference: { kind: "wilson", successes: 3, n: 4 } });
    expect(pairs.change).toMatchObject({ inference: { kind: "tango", gained: 1, lost: 1, n: 4 } });
    const apart = measureNamed(comparisonOf("multiclass", candidate, reference, "none"), "top_k_accuracy", { k: 1 });
    expect(apart.change).toMatchObject({
      inference: { kind: "newcombe", candidate: { successes: 3, n: 4 }, reference: { successes: 3, n: 4 } },
    });
  });

  it("takes a row with an unusable score for wrong", () => {
    const { candidate: found } = measureNamed(
      comparisonOf("multiclass", { label: [0, 0], score: [certain, [0.9, Number.NaN, 0]] }),
      "top_k_accuracy",
      { k: 2 },
    );
    expect(valueOf(found)).toBe(0.5);
  });

  it("leaves weighted pairs to the covariance", () => {
    const weight = [1, 2, 1, 3];
    const comparison = comparisonOf("multiclass", { ...candidate, weight }, { ...reference, weight });
    expect(measureNamed(comparison, "top_k_accuracy", { k: 1 }).change).toMatchObject({ inference: { kind: "t" } });
  });

  it("does not take agreement of few weighted pairs for certainty", () => {
    const weight = [1, 2, 1, 3];
    const comparison = comparisonOf("multiclass", { ...candidate, weight }, { ...candidate, weight });
    expect(measureNamed(comparison, "top_k_accuracy", { k: 1 }).change).toMatchObject({
      inference: { kind: "tango", gained: 0, lost: 0 },
    });
  });
});

describe("without labels", () => {
  const comparison = comparisonOf(
    "binary",
    { label: [0, 0, 0, 0], prediction: [1, 0, 1, -1] },
    { label: [0, 0, 0, 0], prediction: [1, 1, 0, -1] },
  );
  const unlabelled: Comparison = {
    ...comparison,
    candidate: { ...comparison.candidate, label: undefined },
    reference: comparison.reference && { ...comparison.reference, label: undefined },
  };

  it.each([
    ["selection_rate", 0.5],
    ["churn", 0.5],
    ["pos_to_neg", 0.25],
    ["neg_to_pos", 0.25],
  ])("%s is %d", (name, value) => {
    expect(valueOf(measureNamed(unlabelled, name).candidate)).toBe(value);
  });
});
