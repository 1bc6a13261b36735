import { describe, expect, it } from "vitest";
import { hashText } from "../src/align/text-hash.ts";
import type { RunResult } from "../src/main.ts";
import { renderMarkdown } from "../src/reports/markdown.ts";
import { reports } from "../src/reports/index.ts";
import { type Files, runGate } from "./run-gate.ts";
import { tested } from "./self-test/tested.ts";

interface Row {
  readonly id: number;
  readonly label: number;
  readonly prediction: number;
  readonly score: number;
  readonly region: string;
  readonly age: number;
  readonly at: string;
}

/** Three thousand rows; predictions are wrong where `isWrong` says so. */
function rowsOf(isWrong: (id: number) => boolean): readonly Row[] {
  return Array.from({ length: 3000 }, (_, id) => {
    const label = (id * 7) % 3 === 0 ? 1 : 0;
    const prediction = isWrong(id) ? 1 - label : label;
    const score = (prediction === 1 ? 0.6 : 0.1) + ((id * 31) % 300) / 1000;
    const at = new Date(1.77e12 + id * 40).toISOString();
    return { id, label, prediction, score, region: id % 4 < 2 ? "north" : "south", age: 20 + ((id * 13) % 50), at };
  });
}

const reference = rowsOf((id) => id % 10 === 3);
/** Worse in the south alone, and in another order. */
const candidate = rowsOf((id) => id % 10 === 3 || (id % 4 >= 2 && id % 7 === 0)).toReversed();
const pinned = rowsOf((id) => id % 11 === 3);

function csv(rows: readonly Row[]): string {
  const lines = rows.map((row) => Object.values(row).join(","));
  return `${["id,label,prediction,score,region,age,at", ...lines].join("\n")}\n`;
}

/** Whether the id is in a sample, by the rule that the docs give. */
function isSampled(id: number | string, rate: number): boolean {
  const words = new Uint32Array(2);
  hashText(String(id), words, 0);
  return (words[1] ?? 0) < rate * 2 ** 32;
}

const config = (more = "", gates = ""): string => `version: 1
task: binary
reference: reference.csv
pinned: pinned.csv
candidate: candidate.csv
columns: { id: id, label: label, prediction: prediction, score: score, features: [region, age] }
gates:
  - { metric: accuracy, max_drop: 1% }
  - { metric: roc_auc, max_drop: 0.3% }
  - { drift: auto }
${gates}slices: [{ by: region }]
discover: {}
${more}`;

const run = (more: string, gates = "", files: Files = {}): Promise<RunResult> =>
  runGate({
    "model-gate.yml": config(more, gates),
    "reference.csv": csv(reference),
    "candidate.csv": csv(candidate),
    "pinned.csv": csv(pinned),
    ...files,
  });

const third = (rows: readonly Row[]): string => csv(rows.filter(({ id }) => isSampled(id, 0.3)));

describe("a run on a sample", () => {
  it("judges as a run on files with just these rows, in everything", async () => {
    const { record: sampled } = await run("sample: 30%\n");
    const files = { "reference.csv": third(reference), "candidate.csv": third(candidate), "pinned.csv": third(pinned) };
    const { record: filtered } = await run("", "", files);
    const judgedOf = ({
      measurements,
      drift,
      discovery,
      slices,
      plots,
      contributions,
      causes,
      changed_rows: changed,
      decision,
    }: RunResult["record"]): object => ({
      measurements,
      drift,
      discovery,
      slices,
      plots,
      contributions,
      causes,
      changed,
      decision,
    });
    expect(judgedOf(sampled)).toEqual(judgedOf(filtered));
    expect({ ...sampled.comparison, sample: undefined }).toEqual(filtered.comparison);
    const verdictsOf = ({ verdicts }: RunResult["record"]): readonly object[] =>
      verdicts.map((verdict) => ({ ...verdict, advice: verdict.advice?.replace(" (by a larger `sample`)", "") }));
    expect(verdictsOf(sampled)).toEqual(verdictsOf(filtered));
    expect(sampled.verdicts.some(({ against }) => against === "pinned")).toBe(true);
  });

  it("says so in the record and in every report, with the rows of the files", async () => {
    const { record } = await run("sample: 10%\n");
    const { length } = reference.filter(({ id }) => isSampled(id, 0.1));
    const sides = (rows: number): object => ({ reference: rows, candidate: rows });
    expect(record.comparison).toMatchObject({
      rows: sides(length),
      sample: { rate: 0.1, by: ["id"], rows: sides(3000), sampled: sides(length) },
    });
    expect(record.inputs.map(({ rows }) => rows)).toEqual([3000, 3000, 3000]);
    const sentence = `Only 10\u00a0% of the rows were judged, chosen by their id: ${length} of 3\u202f000 rows of the reference, ${length} of 3\u202f000 rows of the candidate (\`sample\`).`;
    expect(record.warnings).toContainEqual({ code: "sample", message: sentence });
    const told =
      /were judged, chosen by their id|"sample": "10\u00a0% of the rows, by id"|model_gate_sample_share\{.*\} 0\.1$/mu;
    const silent = reports.filter(({ files }) => !files.some(({ render }) => told.test(render(record, {}))));
    // These list what does not pass, and nothing of the run.
    expect(silent.map(({ name }) => name)).toEqual(["gitlab", "warnings-ng"]);
    expect(renderMarkdown(record)).toContain("**About this run:** Only 10");
  });

  it("says nothing where every row is judged, as without the option", async () => {
    const [{ record }, { record: plain }] = await Promise.all([run("sample: 1\n"), run("")]);
    expect(record.comparison).toEqual(plain.comparison);
    expect(record.warnings).toEqual(plain.warnings);
    expect(record.measurements).toEqual(plain.measurements);
  });

  it("tells that a larger sample would settle what is undecided", async () => {
    const { record } = await run("sample: 10%\n");
    const advice = record.verdicts.map((verdict) => verdict.advice ?? "").filter((text) => text.includes("to settle"));
    expect(advice.length).toBeGreaterThan(0);
    for (const text of advice)
      expect(text).toMatch(/^Evaluate on about [\d\u202f]+ rows \(by a larger `sample`\) to settle it/u);
  });

  it("has the checks of the data see every row, so that no duplicate hides outside of it", async () => {
    const outside = candidate.findIndex(({ id }) => !isSampled(id, 0.1));
    const twice = csv([...candidate, ...candidate.slice(outside, outside + 1)]);
    const gates = "  - { check: unique, columns: [id] }\n  - { check: row_count, min: 3000 }\n";
    const { record } = await run("sample: 10%\n", gates, { "candidate.csv": twice });
    const fates = record.verdicts
      .filter(({ kind }) => kind === "check")
      .map(({ subject, outcome }) => [subject, outcome]);
    expect(fates).toEqual([
      ["unique", "fail"],
      ["row_count", "pass"],
    ]);
    expect(record.comparison?.duplicates.candidate).toBe(0);
    expect(record.decision.outcome).toBe("fail");
    expect(record.warnings.map(({ message }) => message).join()).toContain(
      "(`sample`). Checks of the data saw every row.",
    );
  });

  it("counts every row over time", async () => {
    const text = (more: string): string =>
      config(more, "  - { metric: throughput, min: 1/s }\n").replace("score: score", "score: score, timestamp: at");
    const records = await Promise.all(
      ["", "sample: 10%\n"].map((more) => run(more, "", { "model-gate.yml": text(more) })),
    );
    const [whole, sampled] = records.map(({ record }) =>
      record.measurements.find(({ metric }) => metric === "throughput"),
    );
    expect(whole?.candidate?.n).toBe(2999);
    expect(sampled).toEqual(whole);
  });

  it("takes labels of a file of their own for the same rows", async () => {
    const labels = `id,label\n${reference.map(({ id, label }) => `${id},${label}`).join("\n")}\n`;
    const { record } = await run("sample: 10%\nlabels: labels.csv\n", "", { "labels.csv": labels });
    const { record: plain } = await run("sample: 10%\n");
    expect(record.comparison?.unlabelled).toEqual({ reference: 0, candidate: 0 });
    expect(record.measurements).toEqual(plain.measurements);
  });

  it("judges a ranking by whole queries", async () => {
    const lines = Array.from(
      { length: 400 },
      (_, row) => `q${row % 80},d${row},${row < 80 ? 1 : 0},${(row * 37) % 101}`,
    );
    const lists = `${["query,item,relevance,score", ...lines].join("\n")}\n`;
    const text =
      "version: 1\ntask: ranking\nreference: a.csv\ncandidate: a.csv\ncolumns: { query: query, id: item, label: relevance, score: score }\nsample: 50%\ngates: [{ metric: ndcg, k: 3, max_drop: 2% }]\n";
    const { record } = await runGate({ "model-gate.yml": text, "a.csv": lists });
    const queries = Array.from({ length: 80 }, (_, query) => `q${query}`).filter((query) =>
      isSampled(query, 0.5),
    ).length;
    expect(record.comparison).toMatchObject({
      compared: { reference: queries, candidate: queries },
      sample: { by: ["query"], sampled: { reference: 5 * queries, candidate: 5 * queries } },
    });
    expect(record.warnings.at(-1)?.message).toMatch(
      /^Only 50\u00a0% of the queries were judged, chosen by the query: /u,
    );
  });
});

describe("a sample that cannot be judged", () => {
  it("is an error where no row of a model is in it, never a pass", async () => {
    const files = { "candidate.csv": csv(reference.slice(0, 3)) };
    const { record, exitCode } = await run("sample: 10%\n", "", files);
    expect([exitCode, record.decision.outcome, record.error?.code]).toEqual([3, "error", "E204"]);
    expect(record.error?.message).toBe("candidate.csv: none of its 3 rows is in the sample of 10\u00a0% (`sample`).");
    expect(record.error?.hint).toBe("Raise `sample`, or remove it to judge every row.");
  });

  it("is an error where a row has no id, in the sample or not", async () => {
    const files = { "candidate.csv": csv(reference).replace("\n0,", "\n,") };
    const { record } = await run("sample: 10%\n", "", files);
    expect([record.decision.outcome, record.error?.code]).toEqual(["error", "E206"]);
  });

  it("is undecided where its rows are too few, and says that a larger one may do", async () => {
    const { record } = await run("sample: 0.5%\n");
    const accuracy = record.verdicts.find(({ gate, slice }) => gate === "accuracy" && slice === null);
    expect(accuracy).toMatchObject({ outcome: "inconclusive", reason: { code: "too-few-rows" } });
    expect(accuracy?.advice).toBe(
      "Evaluate on more rows (by a larger `sample`); lower policy.min_samples only if you accept the noise.",
    );
  });
});

it("the self-test tells that it judged a sample, and plants into every row", async () => {
  const files = { "reference.csv": csv(reference), "candidate.csv": csv(reference) };
  const text =
    "version: 1\ntask: binary\nreference: reference.csv\ncandidate: candidate.csv\ncolumns: { id: id, label: label, prediction: prediction }\nsample: 50%\ngates: [{ metric: accuracy, max_drop: 2% }, { check: row_count, min: 2990 }]\n";
  const { sample, gates } = await tested({ "model-gate.yml": text, ...files });
  expect(sample).toBe(0.5);
  expect(gates.map(({ gate, result }) => [gate, result.kind])).toEqual([
    ["accuracy", "caught"],
    ["row_count", "caught"],
  ]);
});
