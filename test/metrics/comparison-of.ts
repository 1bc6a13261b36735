import { readFileSync } from "node:fs";
import { noFacts } from "../../scripts/simulation/comparison.ts";
import type { Comparison, Side, Task } from "../../src/align/comparison.ts";

/** One model's rows as plain lists: labels and predictions as codes (classification) or values. */
export interface Rows {
  readonly label: readonly number[];
  readonly prediction?: readonly number[];
  /** Binary and scores: one number a row. Multiclass: one list a row. */
  readonly score?: readonly (number | readonly number[])[];
  readonly weight?: readonly number[];
  readonly cluster?: readonly number[];
  readonly latency?: readonly number[];
  /** Names of the blocks of an interleaved measurement. */
  readonly block?: readonly string[];
  /** Quantile: the forecasts of each level, which ascend. */
  readonly quantiles?: readonly { readonly level: number; readonly values: readonly number[] }[];
  /** Columns that gates name. */
  readonly columns?: Readonly<Record<string, readonly number[]>>;
}

/** A comparison made from literals, joined when there is a reference. */
export function comparisonOf(
  task: Task,
  candidate: Rows,
  reference?: Rows,
  pairing: "joined" | "none" = "joined",
): Comparison {
  const codes = [candidate, reference].flatMap((rows) =>
    rows === undefined ? [] : [...rows.label, ...(rows.prediction ?? [])],
  );
  const scored = Math.max(0, ...(candidate.score ?? []).map((score) => (typeof score === "number" ? 0 : score.length)));
  const classes = hasNoClasses(task)
    ? []
    : Array.from({ length: Math.max(2, scored, ...codes.map((code) => code + 1)) }, (_, code) => String(code));
  return {
    task,
    pairing: reference === undefined ? "no-reference" : pairing,
    classes,
    positive: task === "binary" ? 1 : undefined,
    reference: reference && sideOf(task, reference),
    candidate: sideOf(task, candidate),
    facts: noFacts,
  };
}

function sideOf(task: Task, rows: Rows): Side {
  const values = (list: readonly number[]): Int32Array | Float64Array =>
    hasNoClasses(task) ? Float64Array.from(list) : Int32Array.from(list);
  const first = rows.score?.[0];
  const perClass = typeof first === "object";
  const column = (code: number): Float64Array =>
    Float64Array.from(
      (rows.score ?? []).map((score) => (typeof score === "number" ? Number.NaN : (score[code] ?? Number.NaN))),
    );
  return {
    rows: rows.label.length,
    tableRows: Int32Array.from(rows.label, (_, row) => row),
    label: values(rows.label),
    prediction: rows.prediction === undefined ? undefined : values(rows.prediction),
    score:
      rows.score === undefined || perClass
        ? undefined
        : Float64Array.from(rows.score.filter((score) => typeof score === "number")),
    scores: perClass ? first.map((_, code) => column(code)) : undefined,
    latencyMs: rows.latency === undefined ? undefined : Float64Array.from(rows.latency),
    weight: rows.weight === undefined ? undefined : Float64Array.from(rows.weight),
    ...extrasOf(rows),
    invalid: 0,
  };
}

function extrasOf(rows: Rows): Pick<Side, "cluster" | "block" | "quantiles" | "columns"> {
  return {
    cluster: rows.cluster && Int32Array.from(rows.cluster),
    ...(rows.block !== undefined && { block: blocksOf(rows.block) }),
    quantiles: rows.quantiles?.map(({ level, values: forecasts }) => ({ level, values: Float64Array.from(forecasts) })),
    columns: new Map(Object.entries(rows.columns ?? {}).map(([name, list]) => [name, Float64Array.from(list)])),
  };
}

function blocksOf(block: readonly string[]): NonNullable<Side["block"]> {
  const names = [...new Set(block)];
  return { names, codes: Int32Array.from(block, (name) => names.indexOf(name)) };
}

function hasNoClasses(task: Task): boolean {
  return task === "regression" || task === "quantile" || task === "scores";
}

/** A shipped table of predictions as rows. */
export function fixtureRows(task: Task, model: string): Rows {
  const text = readFileSync(new URL(`../../fixtures/tables/${task}/${model}.csv`, import.meta.url), "utf8");
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const names = header.split(",");
  const table = lines.map((line) => line.split(","));
  const column = (name: string): number[] => table.map((cells) => Number(cells[names.indexOf(name)]));
  const base = { label: column("label"), prediction: column("prediction"), latency: column("latency_ms") };
  if (task === "regression") return base;
  if (task === "binary") return { ...base, score: column("score") };
  const scores = names.filter((name) => name.startsWith("score_"));
  return { ...base, score: table.map((cells) => scores.map((name) => Number(cells[names.indexOf(name)]))) };
}
