import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { memoryEngine } from "../../src/aggregates/memory/memory-engine.ts";
import type { Comparison, RankedLists, Side } from "../../src/align/comparison.ts";
import { measureMetric } from "../../src/measure/measure-metric.ts";
import type { Measured } from "../../src/metrics/estimate.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { MetricOptions } from "../../src/metrics/options.ts";
import { interval } from "../../src/stats/inference.ts";
import { comparisonOf } from "./comparison-of.ts";

const expected = z
  .object({
    queries: z.array(
      z.object({
        name: z.string(),
        relevance: z.array(z.number()),
        score: z.array(z.number()),
        values: z.record(z.string(), z.number()),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/ranking.json", import.meta.url), "utf8")));

interface List {
  readonly relevance: readonly number[];
  readonly score: readonly number[];
}

describe("a ranking metric equals scikit-learn or trec_eval", () => {
  for (const query of expected.queries) {
    it(query.name, () => {
      for (const [id, value] of Object.entries(query.values)) {
        const [name = "", k] = id.split(/[@ ]/);
        const { candidate } = measure(name, [query, query], undefined, optionsOf(k));
        expect(candidate, id).toMatchObject({ kind: "estimated", n: 2 });
        expect(candidate.kind === "estimated" ? candidate.value : Number.NaN, id).toBeCloseTo(value, 12);
      }
    });
  }
});

describe("the ideal order", () => {
  it("holds judged items that the model does not list", () => {
    const listed = { relevance: [1, 0], score: [2, 1] };
    const value = (judged: readonly number[]): unknown =>
      measure(
        "recall_at_k",
        [
          { ...listed, judged },
          { ...listed, judged },
        ],
        undefined,
        { k: 2 },
      ).candidate;
    expect(value([1, 0])).toMatchObject({ value: 1 });
    expect(value([1, 0, 1, 1])).toMatchObject({ value: 1 / 3 });
  });
});

describe("ties", () => {
  it("can be left as they stand in the file", () => {
    const list = { relevance: [0, 1], score: [0.5, 0.5] };
    expect(measure("mrr", [list, list]).candidate).toMatchObject({ value: 0.75 });
    expect(measure("mrr", [list, list], undefined, { ties: "ignore" }).candidate).toMatchObject({ value: 0.5 });
  });

  it("never help an item whose score is not a number: it ranks last", () => {
    const list = { relevance: [1, 0, 0], score: [Number.NaN, 0.2, 0.1] };
    expect(measure("mrr", [list, list]).candidate).toMatchObject({ value: 1 / 3 });
  });
});

describe("the change of a ranking metric", () => {
  const better: List = { relevance: [1, 0, 0], score: [3, 2, 1] };
  const worse: List = { relevance: [1, 0, 0], score: [2, 3, 1] };

  it("of few queries is judged by randomisation: seven losses in a row have a chance of 1 in 128", () => {
    const seven = Array.from({ length: 7 }, () => better);
    const { change } = measure(
      "mrr",
      seven.map(() => worse),
      seven,
    );
    expect(change).toMatchObject({ value: -0.5, inference: { kind: "sign-flips" } });
  });

  it("of thirty queries or more is judged by the paired t over queries", () => {
    const before = Array.from({ length: 40 }, (_, i) => (i % 4 === 0 ? worse : better));
    const after = Array.from({ length: 40 }, (_, i) => (i % 3 === 0 ? worse : better));
    const { change } = measure("mrr", after, before);
    // scipy.stats.ttest_rel over the 40 reciprocal ranks: confidence_interval(0.95)
    const { lower, upper, method } =
      change?.kind === "estimated" ? interval(change.inference, 0.95) : { lower: 0, upper: 0, method: "" };
    expect([method, lower, upper]).toEqual([
      "t",
      expect.closeTo(-0.15113454600184, 12),
      expect.closeTo(0.05113454600184, 12),
    ]);
  });
});

/** "5" is a cut, "exponential" a gain. */
function optionsOf(text: string | undefined): MetricOptions {
  if (text === undefined) return {};
  return text === "exponential" ? { gain: text } : { k: Number(text) };
}

function measure(
  name: string,
  candidate: readonly (List & { readonly judged?: readonly number[] })[],
  reference?: readonly List[],
  options: MetricOptions = {},
): Measured {
  const metric = metrics.find((one) => one.name === name);
  if (metric === undefined) throw new Error(`there is no metric ${name}`);
  const all = { reference: undefined, candidate: undefined };
  const comparison = rankingOf(candidate, reference);
  return measureMetric({ metric, options, selection: all }, comparison, memoryEngine(comparison, 1));
}

function rankingOf(candidate: readonly List[], reference: readonly List[] | undefined): Comparison {
  const side = (lists: readonly List[]): Side => ({
    ...comparisonOf("regression", { label: lists.map(() => 0) }).candidate,
    label: undefined,
    lists: listsOf(lists),
  });
  return {
    ...comparisonOf("regression", { label: [] }),
    task: "ranking",
    pairing: reference === undefined ? "no-reference" : "joined",
    reference: reference && side(reference),
    candidate: side(candidate),
  };
}

function listsOf(lists: readonly (List & { readonly judged?: readonly number[] })[]): RankedLists {
  const starts = (of: (list: List & { readonly judged?: readonly number[] }) => readonly number[]): Int32Array =>
    Int32Array.from([0, ...lists.map((_, i) => lists.slice(0, i + 1).reduce((sum, list) => sum + of(list).length, 0))]);
  const judged = (list: List & { readonly judged?: readonly number[] }): readonly number[] =>
    list.judged ?? list.relevance;
  return {
    starts: starts((list) => list.relevance),
    relevance: Float64Array.from(lists.flatMap((list) => list.relevance)),
    score: Float64Array.from(lists.flatMap((list) => list.score)),
    judged: { starts: starts(judged), relevance: Float64Array.from(lists.flatMap(judged)) },
  };
}
