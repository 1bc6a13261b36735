import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { config, csv, rows, runGate, type Files } from "./run-gate.ts";

const good: Files = { "model-gate.yml": config(), "reference.csv": csv(rows()), "candidate.csv": csv(rows()) };
const table = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/tables/binary/${name}`, import.meta.url));
const parquet = config().replaceAll(".csv", ".parquet");

/** Inputs of which none may pass: the exit code, and what the person who must mend it is told. */
const cases: readonly { readonly name: string; readonly files: Files; readonly exitCode: number }[] = [
  {
    name: "missing file",
    files: { ...good, "model-gate.yml": config().replace("candidate.csv", "candidat.csv") },
    exitCode: 3,
  },
  { name: "empty file", files: { ...good, "candidate.csv": "" }, exitCode: 3 },
  { name: "header only", files: { ...good, "candidate.csv": csv([]) }, exitCode: 3 },
  {
    name: "no common ids",
    files: { ...good, "candidate.csv": csv(rows((row) => ({ ...row, id: Number(row.id) + 1000 }))) },
    exitCode: 3,
  },
  {
    name: "all scores NaN",
    files: { ...good, "candidate.csv": csv(rows((row) => ({ ...row, score: "nan" }))) },
    exitCode: 3,
  },
  {
    name: "a hard row without a score",
    files: { ...good, "candidate.csv": csv(rows((row, index) => (index === 3 ? { ...row, score: "" } : row))) },
    exitCode: 1,
  },
  {
    name: "hard rows without a prediction in a regression",
    files: {
      ...good,
      "model-gate.yml": config("", "  - { metric: mae, max_increase: 0.01 }\n")
        .replace("binary", "regression")
        .replace(", score: score", ""),
      "candidate.csv": csv(rows((row, index) => (index % 10 === 3 ? { ...row, prediction: "nan" } : row))),
    },
    exitCode: 1,
  },
  {
    name: "one class only",
    files: {
      ...good,
      "reference.csv": csv(rows((row) => ({ ...row, label: 1 }))),
      "candidate.csv": csv(rows((row) => ({ ...row, label: 1 }))),
    },
    exitCode: 1,
  },
  {
    name: "labels that disagree",
    files: { ...good, "candidate.csv": csv(rows((row, index) => (index === 4 ? { ...row, label: 1 } : row))) },
    exitCode: 1,
  },
  {
    name: "unknown metric",
    files: { ...good, "model-gate.yml": config().replace("accuracy", "acuracy") },
    exitCode: 2,
  },
  { name: "unknown key", files: { ...good, "model-gate.yml": config("slicess: []\n") }, exitCode: 2 },
  {
    name: "YAML alias bomb",
    files: {
      ...good,
      "model-gate.yml": config(
        `a: &a [x, x, x]\n${"bcdefgh"
          .split("")
          .map((key, i) => `${key}: &${key} [${`*${"abcdefg"[i]}, `.repeat(9)}]`)
          .join("\n")}\n`,
      ),
    },
    exitCode: 2,
  },
  {
    name: "gzip bomb of 1 GB",
    files: {
      ...good,
      "model-gate.yml": config().replace("candidate.csv", "candidate.csv.gz"),
      "candidate.csv.gz": gzipSync(Buffer.alloc(2 ** 30, "1,1,1,0.5,north\n")),
    },
    exitCode: 3,
  },
  {
    name: "Parquet cut in half",
    files: {
      "model-gate.yml": parquet,
      "reference.parquet": table("reference.parquet"),
      "candidate.parquet": table("equal.parquet").subarray(0, 15_000),
    },
    exitCode: 3,
  },
  {
    name: "column missing",
    files: { ...good, "model-gate.yml": config().replace("score: score", "score: scores") },
    exitCode: 3,
  },
  {
    name: "text in a numeric column",
    files: { ...good, "candidate.csv": csv(rows((row, index) => (index === 15 ? { ...row, score: "high" } : row))) },
    exitCode: 3,
  },
  {
    name: "negative probability",
    files: { ...good, "candidate.csv": csv(rows((row, index) => (index === 15 ? { ...row, score: -0.2 } : row))) },
    exitCode: 3,
  },
  {
    name: "probability above one",
    files: { ...good, "candidate.csv": csv(rows((row, index) => (index === 15 ? { ...row, score: 1.7 } : row))) },
    exitCode: 3,
  },
  { name: "duplicate ids", files: { ...good, "candidate.csv": csv([...rows(), ...rows().slice(0, 2)]) }, exitCode: 1 },
  {
    name: "gate on an absent slice",
    files: {
      ...good,
      "model-gate.yml": config(
        "slices:\n  - by: region\n",
        "  - { metric: accuracy, max_drop: 0.05, slices: [region=nort] }\n",
      ),
    },
    exitCode: 1,
  },
  {
    name: "slice that no row falls into",
    files: { ...good, "model-gate.yml": config("slices:\n  - { name: abroad, where: { region: west } }\n") },
    exitCode: 1,
  },
  {
    name: "expression that no row meets",
    files: { ...good, "model-gate.yml": config("slices:\n  - { name: abroad, where: region = 'west' }\n") },
    exitCode: 1,
  },
  {
    name: "expression that cannot be read",
    files: { ...good, "model-gate.yml": config("slices:\n  - { name: north, where: region = north or }\n") },
    exitCode: 2,
  },
  {
    name: "expression on a column that is not there",
    files: { ...good, "model-gate.yml": config("slices:\n  - { name: north, where: regoin = 'north' }\n") },
    exitCode: 3,
  },
  {
    name: "expression that compares text with a number",
    files: { ...good, "model-gate.yml": config("slices:\n  - { name: north, where: region > 5 }\n") },
    exitCode: 3,
  },
  {
    name: "ranges of a column of text",
    files: { ...good, "model-gate.yml": config("slices:\n  - { by: region, bins: 4 }\n") },
    exitCode: 3,
  },
  {
    name: "limits for an absent slice",
    files: {
      ...good,
      "model-gate.yml": config(
        "slices:\n  - by: [region, label]\n",
        "  - { metric: accuracy, max_drop: 0.05, slices: [], per_slice: { region=nort & label=1: { min: 0.5 } } }\n",
      ),
    },
    exitCode: 1,
  },
  {
    name: "search of a column with few rows of each value",
    files: {
      ...good,
      "model-gate.yml": config(
        "discover: { columns: [region], severity: error }\npolicy: { on_inconclusive: fail }\n",
        "  - { metric: accuracy, max_drop: 0.5 }\n",
      ),
      "reference.csv": csv(rows((row, index) => ({ ...row, region: `town ${index % 50}` }))),
      "candidate.csv": csv(rows((row, index) => ({ ...row, region: `town ${index % 50}` }))),
    },
    exitCode: 1,
  },
  {
    name: "timestamp that is not there",
    files: { ...good, "model-gate.yml": config().replace("score: score", "score: score, timestamp: tiem") },
    exitCode: 3,
  },
  {
    name: "ranking of queries that the labels file does not know",
    files: {
      "model-gate.yml": config("labels: labels.csv\n", "  - { metric: ndcg, max_drop: 0.05 }\n")
        .replace("binary", "ranking")
        .replace("id: id, label: label, prediction: prediction", "query: region, id: id, label: label"),
      "reference.csv": csv(rows()),
      "candidate.csv": csv(rows()),
      "labels.csv": csv(rows((row) => ({ ...row, region: "west" }))),
    },
    exitCode: 3,
  },
  {
    name: "ranking without a relevant item",
    files: {
      "model-gate.yml": config("", "  - { metric: ndcg, max_drop: 0.05 }\n")
        .replace("binary", "ranking")
        .replace("id: id, label: label, prediction: prediction", "query: region, id: id, label: label"),
      "reference.csv": csv(rows((row) => ({ ...row, label: 0 }))),
      "candidate.csv": csv(rows((row) => ({ ...row, label: 0 }))),
    },
    exitCode: 3,
  },
  {
    name: "too few rows for every gate",
    files: { ...good, "reference.csv": csv(rows().slice(0, 12)), "candidate.csv": csv(rows().slice(0, 12)) },
    exitCode: 1,
  },
  {
    name: "no gates at all",
    files: { ...good, "model-gate.yml": config("", "").replace("gates:\n", "gates: []\n") },
    exitCode: 2,
  },
  {
    name: "only gates that inform",
    files: { ...good, "model-gate.yml": config("", "  - { metric: accuracy, severity: info }\n") },
    exitCode: 1,
  },
  {
    name: "file outside the workspace",
    files: { ...good, "model-gate.yml": config().replace("candidate.csv", "../../../etc/passwd") },
    exitCode: 3,
  },
  { name: "no config", files: { "reference.csv": csv(rows()) }, exitCode: 2 },
  {
    name: "numbers against texts as ids",
    files: { ...good, "candidate.csv": csv(rows((row) => ({ ...row, id: `a${row.id}` }))) },
    exitCode: 3,
  },
];

it.each(cases)("$name ends with exit code $exitCode and says what to do", async ({ name, files, exitCode }) => {
  const { record, exitCode: code } = await runGate(files);
  const { error, decision, verdicts } = record;
  const failing = verdicts.filter((verdict) => verdict.counts_as === "fail");
  const told =
    error === null
      ? [decision.sentence, ...failing.flatMap(({ sentence, advice }) => [`- ${sentence}`, `  ${advice ?? ""}`])]
      : [decision.sentence, error.message, error.hint ?? ""];
  expect(code).toBe(exitCode);
  expect(decision.outcome).toBe(exitCode === 1 ? "fail" : "error");
  const text = `${told
    .join("\n")
    .replaceAll(/\/[^\s"]*model-gate-[A-Za-z0-9]{6}/gu, "/workspace")
    .trimEnd()}\n`;
  await expect(text).toMatchFileSnapshot(`../fixtures/refusals/${name.toLowerCase().replaceAll(" ", "-")}.txt`);
});

it("passes the same inputs when nothing is wrong with them", async () => {
  expect((await runGate(good)).exitCode).toBe(0);
});
