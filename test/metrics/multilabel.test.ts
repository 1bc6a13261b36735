import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { memoryEngine } from "../../src/aggregates/memory/memory-engine.ts";
import { align } from "../../src/align/align.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import { measureMetric } from "../../src/measure/measure-metric.ts";
import type { Estimate, Measured } from "../../src/metrics/estimate.ts";
import { metrics } from "../../src/metrics/index.ts";
import { standardErrorOf } from "../../src/stats/inference.ts";
import { tableOf } from "../align/table-of.ts";

const expected = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        label: z.array(z.string()),
        prediction: z.array(z.string()),
        weight: z.array(z.number()).nullable(),
        values: z.record(z.string(), z.number()),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/multilabel.json", import.meta.url), "utf8")));

describe("a multilabel metric equals scikit-learn", () => {
  for (const { name, label, prediction, weight, values } of expected.cases) {
    it(name, async () => {
      const comparison = await comparisonOf({ label, prediction, weight: weight ?? label.map(() => 1) });
      for (const [id, value] of Object.entries(values))
        expect(numberOf(measure(id, comparison).candidate), id).toBeCloseTo(value, 12);
    });
  }
});

describe("the standard error of a multilabel ratio", () => {
  const rows = expected.cases.find(({ name }) => name === "random 3");
  it.each([
    "f1[macro]",
    "f1[micro]",
    "f1[weighted]",
    "f1[samples]",
    "recall[weighted]",
    "precision[class=dog]",
    "jaccard[samples]",
    "fbeta[macro]",
  ])("of %s is that of the delete-one jackknife", async (id) => {
    const all = { label: rows?.label ?? [], prediction: rows?.prediction ?? [], weight: rows?.weight ?? [] };
    const { candidate } = measure(id, await comparisonOf(all));
    const left: number[] = [];
    for (let out = 0; out < all.label.length; out++) {
      const without = <T>(list: readonly T[]): readonly T[] => list.filter((_, row) => row !== out);
      const fewer = {
        label: without(all.label),
        prediction: without(all.prediction),
        weight: without(all.weight),
      };
      left.push(numberOf(measure(id, await comparisonOf(fewer)).candidate));
    }
    const n = left.length;
    const mean = left.reduce((sum, value) => sum + value, 0) / n;
    const jackknife = Math.sqrt(((n - 1) / n) * left.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    const own = candidate.kind === "estimated" ? standardErrorOf(candidate.inference) : Number.NaN;
    expect(own / jackknife).toBeGreaterThan(0.9);
    expect(own / jackknife).toBeLessThan(1.1);
  });
});

describe("sets of classes", () => {
  it("do not depend on the order or the way in which they are written", async () => {
    const comparison = await comparisonOf({
      label: ["cat|dog", "dog | cat", '["dog","cat"]'],
      prediction: ["dog|cat", '["cat", "dog"]', "cat|dog|cat"],
      weight: [1, 1, 1],
    });
    expect(numberOf(measure("subset_accuracy", comparison).candidate)).toBe(1);
  });

  it("that are missing among the predictions count as wrong in every class", async () => {
    const comparison = await comparisonOf({
      label: ["cat", "[]"],
      prediction: ["cat", null],
      weight: [1, 1],
    });
    expect(numberOf(measure("hamming_loss", comparison).candidate)).toBe(0.5);
    expect(comparison.facts.invalid.candidate).toBe(1);
  });

  it("that are no list are refused by file, line and value", async () => {
    await expect(comparisonOf({ label: ["cat"], prediction: ["cat||dog"], weight: [1] })).rejects.toThrow(
      'candidate.csv, line 2, column "prediction": "cat||dog" is no list of classes.',
    );
  });
});

async function comparisonOf(columns: {
  readonly label: readonly string[];
  readonly prediction: readonly (string | null)[];
  readonly weight: readonly number[];
}): Promise<Comparison> {
  const roles = { label: "label", prediction: "prediction", weight: "weight" };
  return align({ candidate: tableOf("candidate.csv", columns) }, roles, { task: "multilabel", pairing: "none" });
}

/** `f1[macro]`, `f1[class=dog]`, `hamming_loss`. */
function measure(id: string, comparison: Comparison): Measured {
  const [name, option = ""] = id.replace("]", "").split("[");
  const metric = metrics.find((one) => one.name === name);
  if (metric === undefined) throw new Error(`there is no metric ${id}`);
  const averages = ["micro", "macro", "weighted", "samples"] as const;
  const beta = name === "fbeta" ? { beta: 2 } : {};
  const options = option.startsWith("class=")
    ? { ...beta, class: option.slice("class=".length) }
    : { ...beta, average: averages.find((average) => average === option) };
  const all = { reference: undefined, candidate: undefined };
  return measureMetric({ metric, options, selection: all }, comparison, memoryEngine(comparison, 1));
}

function numberOf(estimate: Estimate): number {
  return estimate.kind === "estimated" ? estimate.value : (estimate.shown ?? Number.NaN);
}
