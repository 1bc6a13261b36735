import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { config, csv, type Files, rows, runGate } from "../run-gate.ts";

const table = (task: string, model: string): string =>
  readFileSync(new URL(`../../fixtures/tables/${task}/${model}.csv`, import.meta.url), "utf8");

function filesOf(task: string, columns: string, gate: string): Files {
  return {
    "model-gate.yml": `version: 1\ntask: ${task}\nreference: reference.csv\ncandidate: candidate.csv\ncolumns: ${columns}\ngates:\n  - ${gate}\n`,
    "reference.csv": table(task, "reference"),
    "candidate.csv": table(task, "worse"),
  };
}

const digits = Array.from({ length: 10 }, (_, code) => `${code}: score_${code}`).join(", ");

describe("a run draws", () => {
  it.each([
    [
      "binary",
      "{ id: id, label: label, prediction: prediction, score: score, latency_ms: latency_ms }",
      "{ metric: accuracy, max_drop: 50% }",
      "roc precision-recall reliability score-histogram confusion latency column categories categories",
    ],
    [
      "multiclass",
      `{ id: id, label: label, prediction: prediction, score: { ${digits} } }`,
      "{ metric: recall, class: 3, max_drop: 50% }",
      `roc precision-recall reliability score-histogram confusion ${"column ".repeat(10)}categories categories`,
    ],
    [
      "regression",
      "{ id: id, label: label, prediction: prediction, features: [age_group] }",
      "{ metric: mae, max: 500 }",
      "residual-histogram residual-bands categories column column",
    ],
  ])("of a %s task what it has", async (task, columns, gate, kinds) => {
    const { record } = await runGate(filesOf(task, columns, gate));
    expect(record.warnings).toEqual([]);
    expect(record.plots?.map(({ kind }) => kind).join(" ")).toBe(kinds);
  });

  it("the candidate alone where there is no reference", async () => {
    const alone = config().replace("reference: reference.csv\n", "").replaceAll("max_drop: 0.05", "min: 0.5");
    const { record } = await runGate({ "model-gate.yml": alone, "candidate.csv": csv(rows()) });
    expect(record.plots?.map(({ kind }) => kind)).toEqual([
      "roc",
      "precision-recall",
      "reliability",
      "score-histogram",
      "confusion",
    ]);
    expect(record.plots?.every((plot) => plot.reference === null)).toBe(true);
  });

  it("nothing where nothing could be compared", async () => {
    const { record } = await runGate({ "model-gate.yml": config(), "candidate.csv": csv(rows()) });
    expect([record.decision.outcome, record.plots]).toEqual(["error", undefined]);
  });

  it("no name of a category where no rows may be told", async () => {
    const watched = config("policy: { report_rows: none }\n").replace(
      "score: score",
      "score: score, features: [region]",
    );
    const { record } = await runGate({
      "model-gate.yml": watched,
      "reference.csv": csv(rows()),
      "candidate.csv": csv(rows()).replace("north", "west"),
    });
    const plots = JSON.stringify(record.plots?.filter(({ kind }) => kind === "categories"));
    expect(plots).toContain('"column":"region","categories":["1st","2nd"]');
    const region = record.drift.find(({ column }) => column === "region");
    expect(region?.notes).toEqual(["Only the candidate has 1 category in 1 row."]);
    expect(JSON.stringify(record)).not.toMatch(/north|south|west/);
  });
});
