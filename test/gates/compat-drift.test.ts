import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { runGate } from "../run-gate.ts";

/** Two hundred rows; `amount` is shifted, `plan` is not, `comment` is different in each row. */
function csv(shift: number): string {
  const lines = Array.from({ length: 200 }, (_, row) => {
    const amount = ((row * 37) % 101) / 10 + shift;
    return [row % 2, row % 2, amount.toFixed(2), ["basic", "plus", "pro"][row % 3], `comment ${row}`].join(",");
  });
  return `label,prediction,amount,plan,comment\n${lines.join("\n")}\n`;
}

async function judged(gates: string, features = "[amount, plan]", shift = 4): Promise<AuditRecord> {
  const config = `version: 1
task: binary
pairing: none
reference: reference.csv
candidate: candidate.csv
columns: { label: label, prediction: prediction, features: ${features} }
gates:
  - { metric: accuracy, min: 50% }
${gates}`;
  const { record } = await runGate({
    "model-gate.yml": config,
    "reference.csv": csv(0),
    "candidate.csv": csv(shift),
  });
  expect(record.error).toBeNull();
  return record;
}

const sentences = ({ verdicts }: AuditRecord): readonly string[] =>
  verdicts.filter(({ kind }) => kind === "drift").map(({ counts_as: counts, sentence }) => `${counts}: ${sentence}`);

describe("a gate on drift with compat", () => {
  it("decides as Evidently does, column by column", async () => {
    const record = await judged("  - { drift: auto, compat: evidently, columns: [amount, plan] }\n");
    expect(sentences(record)).toEqual([
      "warn: amount has drifted, as Evidently decides: Kolmogorov–Smirnov p-value 2.57e-14 ≤ 0.05.",
      "pass: plan is stable, as Evidently decides: chi-square p-value 1 ≥ 0.05.",
    ]);
  });

  it("leaves number, threshold and p-value in the record, beside what is measured of the column", async () => {
    const record = await judged("  - { drift: ks, compat: evidently, max: 0.01, severity: error }\n");
    const amount = record.drift.find(({ column }) => column === "amount");
    expect(amount?.methods).toMatchObject([
      { method: "ks", compat: "evidently", threshold: 0.01, drift_when: "≤", noise: null, undefined_reason: null },
    ]);
    expect(amount?.methods[0]?.value).toBe(amount?.methods[0]?.p_value);
    expect(record.decision.outcome).toBe("fail");
    const verdict = record.verdicts.find(({ compat }) => compat === "evidently");
    expect(verdict?.limits).toMatchObject([{ kind: "min", limit: 0.01, method: "ks", exceeded: "yes" }]);
  });

  it("does not pass text that Evidently compares by a classifier", async () => {
    const record = await judged("  - { drift: auto, compat: evidently, columns: [comment] }\n", "[comment]");
    expect(record.verdicts.at(-1)).toMatchObject({
      column: "comment",
      counts_as: "warn",
      state: "undefined",
      reason: { code: "not-measured" },
    });
  });

  it("judges the share of drifted columns from the given one on, as Evidently does", async () => {
    const gate = (share: string): string =>
      `  - { drift: auto, compat: evidently, columns: [amount, plan], drift_share: ${share} }\n`;
    expect(sentences(await judged(gate("50%")))).toEqual([
      "warn: The data set has drifted, as Evidently decides: 1 of 2 columns (50\u00a0%) has; from 50\u00a0% on it has.",
      expect.stringMatching(/^pass: amount has drifted/u),
      expect.stringMatching(/^pass: plan is stable/u),
    ]);
    expect(sentences(await judged(gate("60%")))[0]).toMatch(/^pass: /u);
  });

  it("does not tell the share when it depends on a column that was not measured", async () => {
    const record = await judged(
      "  - { drift: auto, compat: evidently, columns: [plan, comment], drift_share: 50% }\n",
      "[plan, comment]",
    );
    expect(sentences(record)[0]).toBe(
      "warn: Whether the data set has drifted, as Evidently decides, cannot be told: 0 of 2 columns (0\u00a0%) have, " +
        "1 could not be measured; from 50\u00a0% on it has.",
    );
  });

  it("decides as NannyML does, by the worst chunk", async () => {
    const record = await judged("  - { drift: ks, compat: nannyml, columns: [amount] }\n");
    expect(sentences(record)).toEqual([
      "warn: amount has drifted, as NannyML decides: 10 of 10 chunks alert, the worst with Kolmogorov–Smirnov statistic 0.47 > 0.101.",
    ]);
    expect(record.drift.find(({ column }) => column === "amount")?.methods[0]?.chunks).toEqual({
      alerting: 10,
      measured: 10,
      total: 10,
    });
  });

  it("stands beside our own gate of the same method", async () => {
    const record = await judged("  - { drift: ks }\n  - { drift: ks, compat: evidently }\n", "[amount]");
    expect(record.verdicts.filter(({ kind }) => kind === "drift").map(({ gate }) => gate)).toEqual([
      "drift ks",
      "drift ks as evidently",
    ]);
    expect(record.drift[0]?.methods.map(({ method, compat }) => [method, compat])).toEqual([
      ["ks", undefined],
      ["ks", "evidently"],
    ]);
  });

  it("fails when there is nothing that the tool compares so", async () => {
    const record = await judged("  - { drift: t_test, compat: evidently }\n", "[plan]");
    expect(sentences(record)).toEqual([
      "warn: Nothing could be judged: there is no column that Evidently compares by t_test.",
    ]);
  });

  it("shows the tool's name, and what must not be below the threshold, in the row of the column", async () => {
    const { driftRows } = await import("../../src/reports/drift-row.ts");
    const [row] = driftRows(await judged("  - { drift: auto, compat: evidently, columns: [amount] }\n"));
    expect(row).toMatchObject({
      method: "Kolmogorov–Smirnov p-value (Evidently)",
      effect: "<\u00a00.001",
      limit: "> 0.05",
      word: "drifted",
    });
  });
});
