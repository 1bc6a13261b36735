import { describe, expect, it } from "vitest";
import type { RunResult } from "../src/main.ts";
import { runGate } from "./run-gate.ts";

const USERS = 40;
const ROWS_EACH = 10;

/** Forty users of ten rows each; a model is wrong on every row of some users and right on all others. */
function predictions(wrongUsers: readonly number[], weight: (row: number) => number): string {
  const lines = Array.from({ length: USERS * ROWS_EACH }, (_, row) => {
    const user = row % USERS;
    const label = Math.floor(row / USERS) % 2;
    const prediction = wrongUsers.includes(user) ? 1 - label : label;
    return [row, `user ${user}`, `team ${user % 20}`, label, prediction, weight(row)].join();
  });
  return `${["id,user,team,label,prediction,weight", ...lines].join("\n")}\n`;
}

/** The candidate is wrong on two users more, twenty rows of four hundred. */
function judged(more: string, weight: (row: number) => number = () => 1): Promise<RunResult> {
  return runGate({
    "model-gate.yml": `version: 1
task: binary
reference: reference.csv
candidate: candidate.csv
columns: { id: id, label: label, prediction: prediction${more} }
gates:
  - { metric: accuracy, max_drop: 1% }
`,
    "reference.csv": predictions([0, 1], weight),
    "candidate.csv": predictions([0, 1, 2, 3], weight),
  });
}

function found({ record }: RunResult): object {
  const [measured] = record.measurements;
  const verdict = record.verdicts.find(({ kind }) => kind === "metric");
  return {
    outcome: verdict?.outcome,
    reason: verdict?.reason?.code,
    support: rounded(measured?.support),
    change: rounded(measured?.change?.value),
    error: rounded(measured?.change?.standard_error),
  };
}

function rounded(value: number | null | undefined): number {
  return Number((value ?? Number.NaN).toFixed(10));
}

describe("rows that come in groups", () => {
  it("are proof of a drop where each is taken for independent", async () => {
    const result = await judged("");
    expect(result.exitCode).toBe(1);
    expect(found(result)).toMatchObject({ outcome: "fail", support: Number.NaN, change: -0.05 });
  });

  it("are not when `columns.cluster` names the group: two users more may be chance", async () => {
    const result = await judged(", cluster: user");
    // sqrt(G / (G - 1) * sum over users of (their differences less the mean)^2) / n: two users of -10, 38 of 0.
    const sumOfSquares = 2 * (10 - 0.5) ** 2 + 38 * 0.5 ** 2;
    expect(found(result)).toEqual({
      outcome: "inconclusive",
      reason: "too-noisy",
      support: 40,
      change: -0.05,
      error: rounded(Math.sqrt((40 / 39) * sumOfSquares) / 400),
    });
    expect(result.record.decision.outcome).not.toBe("pass");
  });

  it("in too few groups are not judged, however many they are", async () => {
    expect(found(await judged(", cluster: team"))).toMatchObject({
      outcome: "inconclusive",
      reason: "too-few-rows",
      support: 20,
    });
  });
});

describe("rows with weights", () => {
  it("are worth Kish's number of rows", async () => {
    const result = await judged(", weight: weight", (row) => 1 + (Math.floor(row / USERS) % 2));
    // (200 * 1 + 200 * 2)^2 / (200 * 1^2 + 200 * 2^2); either half of each user's rows weighs as in the whole.
    expect(found(result)).toMatchObject({ outcome: "fail", support: 360, change: -0.05 });
  });

  it("that are worth too few are not judged", async () => {
    const result = await judged(", weight: weight", (row) => (row < 20 ? 100 : 1));
    expect(found(result)).toMatchObject({
      outcome: "inconclusive",
      reason: "too-few-rows",
      support: rounded((20 * 100 + 380) ** 2 / (20 * 100 ** 2 + 380)),
    });
    expect(result.exitCode).toBe(1);
    expect(result.record.decision.sentence).toContain(
      "by weights and clusters the 400 rows are worth 28.3 independent ones; 30 are needed",
    );
  });

  it("of no use to the gate are refused", async () => {
    const result = await judged(", weight: weight", (row) => (row === 7 ? -1 : 1));
    expect([result.exitCode, result.record.error?.code]).toEqual([3, "E206"]);
  });
});
