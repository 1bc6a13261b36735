import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditSchema, type AuditRecord } from "../src/audit/v1.ts";
import type { RunResult } from "../src/main.ts";
import { runGate } from "./run-gate.ts";

const ROWS = 400;

/** A table of 400 rows by the functions that fill its columns. */
function table(columns: Readonly<Record<string, (row: number) => string | number>>): string {
  const names = Object.keys(columns);
  const lines = Array.from({ length: ROWS }, (_, row) => names.map((name) => columns[name]?.(row)).join(","));
  return `${[names.join(","), ...lines].join("\n")}\n`;
}

/** Numbers from -1 to 1 that look like chance and are always the same. */
const noise = (row: number, stream: number): number => 2 * (((row * 7919 + stream * 104_729) % 1009) / 1009) - 1;

function recordOf({ files }: RunResult): AuditRecord {
  return auditSchema.parse(JSON.parse(readFileSync(join(dirname(files[0] ?? ""), "audit.json"), "utf8")));
}

const sentences = (result: RunResult): readonly string[] =>
  recordOf(result)
    .verdicts.filter(({ outcome }) => outcome === "fail")
    .map(({ sentence }) => sentence);

describe("forecasts of quantiles", () => {
  const config = `version: 1
task: quantile
reference: reference.csv
candidate: candidate.csv
columns: {id: id, label: y, quantiles: {0.1: p10, 0.5: p50, 0.9: p90}}
gates:
  - {metric: weighted_interval_score, max_increase: 0.05}
  - {metric: pinball, quantile: 0.9, max_increase: 0.05}
  - {metric: interval_coverage, level: 80%, min: 70%}
  - {metric: coverage_error, level: 80%, min: -10%, max: 18%}
`;
  const forecasts = (width: number, p50: (row: number) => string | number = (row) => noise(row, 2) / 4): string =>
    table({
      id: (row) => row,
      y: (row) => noise(row, 1),
      p10: () => -width,
      p50,
      p90: () => width,
    });

  it("pass when the intervals hold what they promise", async () => {
    const result = await runGate({
      "model-gate.yml": config,
      "reference.csv": forecasts(0.8),
      "candidate.csv": forecasts(0.8),
    });
    expect(sentences(result)).toEqual([]);
    expect(result.exitCode).toBe(0);
  });

  it("fail when the intervals are too narrow", async () => {
    const result = await runGate({
      "model-gate.yml": config,
      "reference.csv": forecasts(0.8),
      "candidate.csv": forecasts(0.4),
    });
    expect(result.exitCode).toBe(1);
    expect(sentences(result).join(" ")).toMatch(/interval coverage at 80\u00A0% is 40\.25/u);
  });

  it("are counted and not put in order where they cross", async () => {
    const crossing = forecasts(0.8, (row) => (row < 7 ? 2 : 0));
    const result = await runGate({
      "model-gate.yml": config,
      "reference.csv": forecasts(0.8),
      "candidate.csv": crossing,
    });
    expect(recordOf(result).comparison?.notes).toEqual([
      "7 rows have crossed quantiles in the candidate: a lower one lies above a higher one. They are measured as they are.",
    ]);
  });

  it("fail when a row has none", async () => {
    const result = await runGate({
      "model-gate.yml": config,
      "reference.csv": forecasts(0.8),
      "candidate.csv": forecasts(0.8, (row) => (row === 5 ? "" : 0)),
    });
    expect(sentences(result)).toEqual([
      "1 of the candidate's rows has no usable prediction or score; none may be without.",
    ]);
  });

  it("are refused where a column holds text", async () => {
    const result = await runGate({
      "model-gate.yml": config,
      "reference.csv": forecasts(0.8),
      "candidate.csv": forecasts(0.8, (row) => (row === 5 ? "high" : 0)),
    });
    expect(result.exitCode).toBe(3);
    expect(recordOf(result).error?.message).toContain('candidate.csv, line 7, column "p50": "high" is not a number');
  });
});

describe("scores", () => {
  const config = `version: 1
task: scores
reference: reference.csv
candidate: candidate.csv
columns: {id: [item, run], score: rating, cluster: item}
gates:
  - {metric: mean_score, direction: higher_is_better, max_drop: 0.3}
  - {metric: win_rate, direction: higher_is_better, min: 40%}
  - {metric: sign_test_share, direction: higher_is_better, min: 30%}
`;
  const ratings = (shift: number, stream: number, mark?: (row: number) => string): string =>
    table({
      item: (row) => Math.floor(row / 4),
      run: (row) => row % 4,
      rating: (row) => mark?.(row) ?? Math.round(3 + noise(Math.floor(row / 4), 1) + noise(row, stream) + shift),
    });

  it("pass when the candidate is as good", async () => {
    const result = await runGate({
      "model-gate.yml": config,
      "reference.csv": ratings(0, 2),
      "candidate.csv": ratings(0, 3),
    });
    expect(sentences(result)).toEqual([]);
    expect(result.exitCode).toBe(0);
  });

  it("fail when the candidate loses too often", async () => {
    const result = await runGate({
      "model-gate.yml": config,
      "reference.csv": ratings(0, 2),
      "candidate.csv": ratings(-1, 3),
    });
    expect(result.exitCode).toBe(1);
    expect(
      recordOf(result)
        .verdicts.filter(({ kind }) => kind === "metric")
        .map(({ outcome }) => outcome),
    ).toEqual(["fail", "fail", "fail"]);
  });

  it("fail when a row has none", async () => {
    const result = await runGate({
      "model-gate.yml": config,
      "reference.csv": ratings(0, 2),
      "candidate.csv": ratings(0, 3, (row) => (row === 9 ? "" : "4")),
    });
    expect(sentences(result)[0]).toContain("1 of the candidate's rows has no usable prediction or score");
  });

  it("are refused where they are text", async () => {
    const result = await runGate({
      "model-gate.yml": config,
      "reference.csv": ratings(0, 2),
      "candidate.csv": ratings(0, 3, () => "good"),
    });
    expect(result.exitCode).toBe(3);
    expect(recordOf(result).error?.message).toContain('"good" is not a number');
  });
});

describe("a regression with weights", () => {
  const config = `version: 1
task: regression
reference: reference.csv
candidate: candidate.csv
columns: {id: id, label: y, prediction: p, weight: w}
gates:
  - {metric: median_ae, max_increase: 0.2}
  - {metric: max_error, max: 2.5}
  - {metric: spearman, max_drop: 0.2}
  - {metric: pinball, quantile: 0.9, max_increase: 0.2}
`;
  const predictions = (scale: number): string =>
    table({
      id: (row) => row,
      y: (row) => 3 * noise(row, 1),
      p: (row) => 3 * noise(row, 1) + scale * noise(row, 2),
      w: (row) => 1 + (row % 3),
    });

  it("passes with the same errors, and fails with three times as large ones", async () => {
    const files = { "model-gate.yml": config, "reference.csv": predictions(1) };
    const same = await runGate({ ...files, "candidate.csv": predictions(1) });
    expect([same.exitCode, sentences(same)]).toEqual([0, []]);
    const worse = await runGate({ ...files, "candidate.csv": predictions(3) });
    expect(worse.exitCode).toBe(1);
    const record = recordOf(worse);
    expect(record.measurements.map(({ candidate }) => candidate?.interval?.method)).toEqual([
      "woodruff",
      "exact",
      "fisher-z",
      "t",
    ]);
    expect(record.verdicts.find(({ gate }) => gate === "max_error")?.sentence).toBe(
      "max_error is 3.000; above the maximum of 2.5, proven.",
    );
  });
});

describe("columns that gates name", () => {
  const config = (policy = ""): string => `version: 1
task: scores
reference: reference.csv
candidate: candidate.csv
columns: {id: id, score: rating}
${policy}gates:
  - {metric: mean, column: cost, direction: lower_is_better, max_increase: 0.2}
  - {metric: rate, column: refused, direction: lower_is_better, max: 15%}
  - {metric: percentile, column: cost, percentile: 50, direction: lower_is_better, max: 3}
`;
  const answers = (columns: Readonly<Record<string, (row: number) => string | number>> = {}): string =>
    table({
      id: (row) => row,
      rating: () => 1,
      cost: (row) => 2 + noise(row, 1),
      refused: (row) => (row % 20 === 0 ? "true" : "false"),
      ...columns,
    });
  const good = { "reference.csv": answers(), "candidate.csv": answers() };

  it("pass, with flags written as 0 and 1 or as false and true", async () => {
    const flags = answers({ refused: (row) => (row % 20 === 0 ? 1 : 0) });
    const result = await runGate({ "model-gate.yml": config(), ...good, "candidate.csv": flags });
    expect(result.exitCode).toBe(0);
    expect(recordOf(result).measurements.map(({ id, candidate }) => [id, candidate?.value])).toEqual([
      ["mean[column=cost]", expect.closeTo(1.99, 1)],
      ["rate[column=refused]", 0.05],
      ["percentile[column=cost, percentile=50]", expect.closeTo(2, 1)],
    ]);
  });

  it("fail when the column got worse", async () => {
    const dear = answers({ cost: (row) => 2.5 + noise(row, 1), refused: (row) => (row % 4 === 0 ? 1 : 0) });
    const result = await runGate({ "model-gate.yml": config(), ...good, "candidate.csv": dear });
    expect(result.exitCode).toBe(1);
    expect(sentences(result)).toHaveLength(2);
  });

  it("fail when values are missing, and say how many", async () => {
    const gaps = answers({ cost: (row) => (row % 10 === 0 ? "" : 2) });
    const result = await runGate({ "model-gate.yml": config(), ...good, "candidate.csv": gaps });
    expect(sentences(result)).toEqual([
      'mean of cost could not be judged: 40 of the 400 rows (10.00\u00a0%) have no value in "cost" in one of the files, where none may be without.',
      'p50 of cost could not be judged: 40 of the 400 rows (10.00\u00a0%) have no value in "cost" in one of the files, where none may be without.',
    ]);
  });

  it("pass with as many missing values as the policy accepts", async () => {
    const gaps = answers({ cost: (row) => (row % 10 === 0 ? "" : 2 + noise(row, 1)) });
    const result = await runGate({
      "model-gate.yml": config("policy: {max_invalid_rate: 10%}\n"),
      ...good,
      "candidate.csv": gaps,
    });
    expect(sentences(result)).toEqual([]);
  });

  it("are refused where a rate is to be made of other numbers than 0 and 1", async () => {
    const counted = answers({ refused: (row) => (row === 5 ? 2 : 0) });
    const result = await runGate({ "model-gate.yml": config(), ...good, "candidate.csv": counted });
    expect(result.exitCode).toBe(3);
    expect(recordOf(result).error?.message).toBe(
      'candidate.csv, line 7, column "refused": 2 is neither 0 nor 1 (nor false or true), of which a rate is made.',
    );
  });

  it("are refused where a rate is to be made of words", async () => {
    const words = answers({ refused: (row) => (row === 5 ? "maybe" : "no") });
    const result = await runGate({ "model-gate.yml": config(), ...good, "candidate.csv": words });
    expect(recordOf(result).error?.message).toContain('line 2, column "refused": "no" is neither 0 nor 1');
  });
});
