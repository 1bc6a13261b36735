import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { memoryEngine } from "../../src/aggregates/memory/memory-engine.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import { measureMetric } from "../../src/measure/measure-metric.ts";
import type { Estimate, Measured } from "../../src/metrics/estimate.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { Metric } from "../../src/metrics/metric.ts";
import type { Average } from "../../src/metrics/options.ts";
import { standardErrorOf } from "../../src/stats/inference.ts";
import { comparisonOf, fixtureRows } from "./comparison-of.ts";

/**
 * Values of scikit-learn 1.9.1 and delete-one jackknife standard errors of numpy, made by scripts/expected/metrics.py.
 * null: scikit-learn has no number.
 */
const numbers = z.record(z.string(), z.number().nullable());
const list = z.array(z.number());
const task = z.enum(["binary", "multiclass", "regression"]);
const expected = z
  .object({
    tables: z.record(
      task,
      z.record(z.string(), z.object({ values: numbers, standard_errors: numbers, latency_ms: numbers })),
    ),
    changes: z.record(
      task,
      z.record(
        z.string(),
        z.object({
          values: numbers,
          standard_errors: numbers,
          flip_rate: z.number().optional(),
          regressed_rate: z.number().optional(),
          fixed_rate: z.number().optional(),
        }),
      ),
    ),
    edge_cases: z.array(
      z.object({
        name: z.string(),
        task,
        label: list,
        prediction: list,
        score: z.array(z.union([z.number(), list])).optional(),
        weight: list.optional(),
        expected: numbers,
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/metrics.json", import.meta.url), "utf8")));

/** "f1[macro]", "recall[class=3]" and "accuracy" as the metric and its options; undefined for names that are not ours. */
function ask(name: string): { metric: Metric; average: Average | undefined; class: string | undefined } | undefined {
  const [, base, option] = /^([a-z0-9_]+)(?:\[(.+)\])?$/u.exec(name) ?? [];
  const metric = metrics.find((candidate) => candidate.name === base);
  if (metric === undefined || option === "unforced") return undefined;
  const average = (["binary", "macro", "micro", "weighted"] as const).find((one) => one === option);
  return { metric, average, class: option?.startsWith("class=") === true ? option.slice("class=".length) : undefined };
}

function measure(comparison: Comparison, name: string): Measured {
  const found = ask(name);
  if (found === undefined) throw new Error(`no metric ${name}`);
  const options = { average: found.average, class: found.class };
  const selection = { reference: undefined, candidate: undefined };
  return measureMetric({ metric: found.metric, options, selection }, comparison, memoryEngine(comparison, 1));
}

const valueOf = (estimate: Estimate | undefined): number | undefined =>
  estimate?.kind === "estimated" ? estimate.value : estimate?.shown;
const errorOf = (estimate: Estimate | undefined): number =>
  estimate?.kind === "estimated" ? standardErrorOf(estimate.inference) : Number.NaN;

/** Wilson, Tango and percentile inferences floor or replace the plain standard error; they have tests of their own. */
const ownInference = new Set(["accuracy", "recall", "specificity", "precision", "median_ae"]);

for (const [kind, tables] of Object.entries(expected.tables)) {
  const of = task.parse(kind);
  for (const [model, { values, standard_errors: errors, latency_ms: latency }] of Object.entries(tables)) {
    describe(`${kind}, ${model}`, () => {
      const comparison = comparisonOf(of, fixtureRows(of, model));
      const known = Object.entries(values).filter(([name]) => ask(name) !== undefined);

      it.each(known)("%s equals scikit-learn: %d", (name, value) => {
        expect(valueOf(measure(comparison, name).candidate)).toBeCloseTo(value ?? Number.NaN, 11);
      });

      it.each(Object.entries(errors).filter(([name]) => !ownInference.has(name)))(
        "standard error of %s is the jackknife's %d within 3 %",
        (name, value) => {
          const ratio = errorOf(measure(comparison, name).candidate) / (value ?? Number.NaN);
          expect(ratio).toBeGreaterThan(0.97);
          expect(ratio).toBeLessThan(1.03);
        },
      );

      it.each(["p50", "p90", "p95", "p99"])("latency %s equals numpy's percentile", (percentile) => {
        expect(valueOf(measure(comparison, `latency_${percentile}`).candidate)).toBeCloseTo(
          latency[percentile] ?? Number.NaN,
          11,
        );
      });
    });
  }
}

for (const [kind, candidates] of Object.entries(expected.changes)) {
  const of = task.parse(kind);
  for (const [model, change] of Object.entries(candidates)) {
    describe(`${kind}, reference against ${model}`, () => {
      const comparison = comparisonOf(of, fixtureRows(of, model), fixtureRows(of, "reference"));

      it.each(Object.entries(change.values))("change of %s is %d", (name, value) => {
        expect(valueOf(measure(comparison, name).change)).toBeCloseTo(value ?? Number.NaN, 11);
      });

      it.each(
        Object.entries(change.standard_errors).filter(
          ([name]) => !["accuracy", "recall", "specificity"].includes(name),
        ),
      )("standard error of the change of %s is the jackknife's %d within 5 %", (name, value) => {
        const ratio = errorOf(measure(comparison, name).change) / (value ?? Number.NaN);
        expect(ratio).toBeGreaterThan(0.95);
        expect(ratio).toBeLessThan(1.05);
      });

      it.runIf(of !== "regression")("counts the flips", () => {
        expect(valueOf(measure(comparison, "flip_rate").candidate)).toBeCloseTo(change.flip_rate ?? Number.NaN, 12);
        expect(valueOf(measure(comparison, "regressed_rate").candidate)).toBeCloseTo(
          change.regressed_rate ?? Number.NaN,
          12,
        );
        expect(valueOf(measure(comparison, "fixed_rate").candidate)).toBeCloseTo(change.fixed_rate ?? Number.NaN, 12);
      });
    });
  }
}

describe("edge cases", () => {
  for (const { name, task: kind, expected: values, ...rows } of expected.edge_cases) {
    const names = Object.entries(values).filter(([metric]) => ask(metric) !== undefined);
    it.each(names)(`${name}: %s is %d in scikit-learn`, (metric, value) => {
      const { candidate } = measure(
        comparisonOf(kind, {
          label: rows.label,
          prediction: rows.prediction,
          ...(rows.score && { score: rows.score }),
          ...(rows.weight && { weight: rows.weight }),
        }),
        metric,
      );
      if (value === null) expect(candidate.kind).toBe("undefined");
      else if (valueOf(candidate) !== undefined) expect(valueOf(candidate)).toBeCloseTo(value, 11);
      else
        expect(candidate).toMatchObject({
          kind: "undefined",
          reason: { code: expect.stringMatching(/no-positives|no-negatives/u) as unknown },
        });
    });
  }
});
