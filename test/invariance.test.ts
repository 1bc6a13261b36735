import { describe, expect, it } from "vitest";
import type { Task } from "../src/align/comparison.ts";
import type { AuditRecord } from "../src/audit/v1.ts";
import { metrics } from "../src/metrics/index.ts";
import type { Metric } from "../src/metrics/metric.ts";
import { type Files, runGate } from "./run-gate.ts";

/** What each task reads, and how its rows are made from three uniform numbers. */
const tables: Readonly<Record<Task, { readonly columns: string; readonly header: string; readonly row: RowOf }>> = {
  binary: {
    columns: "{ id: id, label: label, prediction: prediction, score: score",
    header: "label,prediction,score",
    row: ([a, b, c]) => [bit(a < 0.4), bit(a < 0.4 === b < 0.85), round(0.5 * c + (a < 0.4 ? 0.4 : 0.1))],
  },
  multiclass: {
    columns: "{ id: id, label: label, prediction: prediction, score: { x: px, y: py, z: pz }",
    header: "label,prediction,px,py,pz",
    row: ([a, b, c]) => {
      const scores = [a + 0.3, b + 0.3, c + 0.1].map((score) => round(score / (a + b + c + 0.7)));
      return [letter(a + b > 1 ? c : a), letter(c), ...scores];
    },
  },
  multilabel: {
    columns: "{ id: id, label: label, prediction: prediction",
    header: "label,prediction",
    row: ([a, b, c]) => [tags(a, b), tags(a, c < 0.8 ? b : 1 - b)],
  },
  regression: {
    columns: "{ id: id, label: label, prediction: prediction",
    header: "label,prediction",
    row: ([a, b, c]) => [round(1 + 9 * a), round(1 + 9 * a + b * c)],
  },
  quantile: {
    columns: "{ id: id, label: label, quantiles: { 0.1: q10, 0.5: q50, 0.9: q90 }",
    header: "label,q10,q50,q90",
    row: ([a, b, c]) => [round(a + b), round(a - 0.1 * c), round(a + 0.5), round(a + 0.8 + 0.2 * c)],
  },
  ranking: {
    columns: "{ query: id, id: item, label: label, score: score",
    header: "item,label,score",
    row: ([a, b, c], index) => [`d${index % 5}`, Math.floor(3 * a * b), round(0.5 * a + 0.5 * Math.round(4 * c))],
  },
  scores: {
    columns: "{ id: id, score: score",
    header: "score",
    row: ([a]) => [Math.ceil(5 * a)],
  },
};

type RowOf = (uniform: readonly [number, number, number], index: number) => readonly (string | number)[];

/** Options that a metric cannot do without. */
const options: Readonly<Record<string, string>> = {
  beta: "beta: 2",
  k: "k: 2",
  quantile: "quantile: 0.5",
  level: "level: 0.8",
  column: "column: tokens",
  percentile: "percentile: 90",
  direction: "direction: lower_is_better",
  by: "by: region",
};

const costs: Readonly<Partial<Record<Task, string>>> = {
  binary: "costs: { '0': { '1': 1 }, '1': { '0': 5 } }",
  multiclass: "costs: { x: { y: 2, z: 1 }, y: { z: 3 } }",
};

describe.each(Object.keys(tables).filter(isTask))("a %s", (task) => {
  it.each(["", "weight: weight", "cluster: user", "block: user"])(
    "gives the same verdicts and numbers in any order and any number of files (%s)",
    async (design) => {
      const text = config(task, design);
      const [reference, candidate] = [rowsOf(task, 1), rowsOf(task, 2)];
      const run = (before: readonly string[], after: Files): ReturnType<typeof runGate> =>
        runGate({ "model-gate.yml": text, "reference-0.csv": file(task, before), ...after });
      const plain = await run(reference, { "candidate-0.csv": file(task, candidate) });
      const other = await run(shuffled(reference), {
        "candidate-0.csv": file(task, shuffled(candidate).slice(0, 70)),
        "candidate-1.csv": file(task, shuffled(candidate).slice(70)),
      });
      expect(plain.record.error?.message).toBeUndefined();
      expect(plain.record.measurements.length).toBeGreaterThan(2);
      expect(verdictsOf(other.record)).toEqual(verdictsOf(plain.record));
      expectSameNumbers(other.record.measurements, plain.record.measurements);
    },
  );
});

function isTask(name: string): name is Task {
  return name in tables;
}

function config(task: Task, design: string): string {
  const gates = metrics
    .filter((metric) => metric.tasks.includes(task) && isColumnThere(metric))
    .map((metric) => gateOn(metric, task));
  return `version: 1
task: ${task}
reference: reference-*.csv
candidate: candidate-*.csv
columns: ${tables[task].columns}, latency_ms: latency${design === "" ? "" : `, ${design}`} }
policy: { max_invalid_rate: 1, min_samples: 5 }
slices: [{ by: region }]
gates:
${gates.join("\n")}
`;
}

/** Load tests are no matter of rows. */
function isColumnThere({ name, kind }: Metric): boolean {
  return name !== "rate" && kind !== "load";
}

/** Metrics of one class against the rest, which in a multiclass task must be told which. */
const ofOneClass = /^(selection_rate|gain|lift|demographic_parity|equal_opportunity|equalized_odds)/;

function gateOn({ name, requires = [] }: Metric, task: Task): string {
  const given = requires.flatMap((option) => (option === "costs" ? (costs[task] ?? []) : (options[option] ?? [])));
  if (name === "latency") given.push("percentile: 90");
  if (task === "regression" && name === "pinball") given.push("quantile: 0.5");
  if (task === "multiclass" && ofOneClass.test(name)) given.push("class: x");
  return `  - { metric: ${[name, ...given].join(", ")}, severity: info }`;
}

function rowsOf(task: Task, model: number): readonly string[] {
  return Array.from({ length: 240 }, (_, index) => {
    const unit = task === "ranking" ? Math.floor(index / 5) : index;
    // The first number is of the unit, so that labels agree; the others are of the model.
    const uniform = [
      noise(3 * index),
      noise(3 * index + 1 + 7919 * model),
      noise(3 * index + 2 + 104729 * model),
    ] as const;
    const cells = tables[task].row(uniform, index);
    const shared = [unit % 3 === 0 ? "north" : "south", `u${unit % 40}`, 1 + (unit % 4), Math.floor(90 * uniform[2])];
    return [unit, ...cells, ...shared, round(10 + 90 * uniform[1])].join(",");
  });
}

function file(task: Task, rows: readonly string[]): string {
  return `id,${tables[task].header},region,user,weight,tokens,latency\n${rows.join("\n")}\n`;
}

/** A fixed order unlike that of the file. */
function shuffled(rows: readonly string[]): readonly string[] {
  return rows
    .map((row, i) => ({ row, key: noise(1e6 + i) }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

function verdictsOf({ verdicts }: AuditRecord): unknown {
  return verdicts.map(({ gate, slice, outcome, state }) => ({ gate, slice, outcome, state }));
}

/** Walks two records side by side; numbers may differ by 1e-12 of their size. */
function expectSameNumbers(actual: unknown, wanted: unknown, path = ""): void {
  if (typeof wanted === "number" && typeof actual === "number") {
    const difference = Math.abs(actual - wanted) / Math.max(1, Math.abs(wanted));
    expect(difference, `${path}: ${actual} and ${wanted}`).toBeLessThan(1e-12);
  } else if (typeof wanted === "object" && wanted !== null && typeof actual === "object" && actual !== null) {
    expect(Object.keys(actual), path).toEqual(Object.keys(wanted));
    const others = new Map(Object.entries(actual));
    const name = "id" in wanted ? String(wanted.id) : "";
    for (const [key, value] of Object.entries(wanted))
      expectSameNumbers(others.get(key), value, `${path}${name}.${key}`);
  } else expect(actual, path).toBe(wanted);
}

function noise(counter: number): number {
  const x = Math.sin(counter * 12.9898 + 78.233) * 43758.5453;
  return x - Math.floor(x);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function bit(on: boolean): number {
  return on ? 1 : 0;
}

function letter(value: number): string {
  return ["x", "y", "z"][Math.floor(3 * value)] ?? "z";
}

function tags(a: number, b: number): string {
  const found = [a < 0.5 ? "cat" : "", b < 0.4 ? "dog" : "", a + b > 1.2 ? "fish" : ""].filter((tag) => tag !== "");
  return found.join("|") || "[]";
}
