import type { Comparison, RankedLists } from "../../src/align/comparison.ts";
import { Chance, seedOf } from "./chance.ts";
import { joined, type Models } from "./comparison.ts";
import { gateOf, questionsOn } from "./measuring.ts";

const ITEMS = 10;
const QUERIES = 20_000;

/** A list judged by two models that are equally good, and by one that is worse. */
interface Query {
  readonly relevance: Float64Array;
  readonly scores: { readonly first: Float64Array; readonly second: Float64Array; readonly worse: Float64Array };
}

/**
 * Samples from a population of queries, whose metrics are known because all of it can be measured. Of each drawn query a
 * coin says which of the two equally good models is the reference; for a share of the queries the candidate is the worse
 * model, so that the metric drops by exactly what is wanted.
 */
export function drawLists(drop: number, n: number, chance: Chance): Models {
  const { queries, loss } = population();
  const share = drop / loss;
  const picked: Query[] = [];
  const before: Float64Array[] = [];
  const after: Float64Array[] = [];
  for (let i = 0; i < n; i++) {
    const query = queries[Math.floor(chance.uniform() * queries.length)];
    if (query === undefined) throw new RangeError("a population without queries");
    const { first, second, worse } = query.scores;
    const firstIsReference = chance.uniform() < 0.5;
    picked.push(query);
    before.push(firstIsReference ? first : second);
    after.push(chance.uniform() < share ? worse : firstIsReference ? second : first);
  }
  return modelsOf(picked, before, after);
}

/** The metric of either good model over the population, and how much lower that of the worse is. */
export function populationValue(): { readonly value: number; readonly loss: number } {
  const { value, loss } = population();
  return { value, loss };
}

interface Population {
  readonly queries: readonly Query[];
  readonly value: number;
  readonly loss: number;
}

let known: Population | undefined;

function population(): Population {
  known ??= makePopulation();
  return known;
}

function makePopulation(): Population {
  const chance = new Chance(seedOf("queries"), 0);
  const queries = Array.from({ length: QUERIES }, () => query(chance));
  const mean = (scores: keyof Query["scores"]): number => {
    const lists = queries.map((one) => one.scores[scores]);
    return valueOf(joined(modelsOf(queries, lists, lists)));
  };
  const value = (mean("first") + mean("second")) / 2;
  return { queries, value, loss: value - mean("worse") };
}

function query(chance: Chance): Query {
  const relevance = Float64Array.from({ length: ITEMS }, () => Math.max(0, Math.floor(4 * chance.uniform() ** 2)));
  // A query without any relevant item says nothing of a ranking.
  relevance[0] = Math.max(1, relevance[0] ?? 1);
  const common = Float64Array.from(relevance, (grade) => grade + chance.normal());
  const model = (noise: number): Float64Array => common.map((score) => score + noise * chance.normal());
  return { relevance, scores: { first: model(0.7), second: model(0.7), worse: model(3) } };
}

function modelsOf(queries: readonly Query[], before: readonly Float64Array[], after: readonly Float64Array[]): Models {
  const starts = Int32Array.from({ length: queries.length + 1 }, (_, i) => i * ITEMS);
  const relevance = concatenated(queries.map((one) => one.relevance));
  const judged = { starts, relevance };
  const lists = (scores: readonly Float64Array[]): RankedLists => ({
    starts,
    relevance,
    score: concatenated(scores),
    judged,
  });
  return {
    task: "ranking",
    rows: queries.length,
    reference: { lists: lists(before) },
    candidate: { lists: lists(after) },
  };
}

function concatenated(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.length * ITEMS);
  for (const [i, part] of parts.entries()) all.set(part, i * ITEMS);
  return all;
}

function valueOf(comparison: Comparison): number {
  const [question] = questionsOn(comparison, [gateOf({ metric: "ndcg" })]);
  const candidate = question?.measured.candidate;
  if (candidate?.kind !== "estimated") throw new TypeError("the population has no NDCG");
  return candidate.value;
}
