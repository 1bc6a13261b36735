import { expect, it } from "vitest";
import { config, csv, type Files, rows, runGate } from "../run-gate.ts";

const gates = "  - { metric: roc_auc, max_drop: 0.9 }\n  - { metric: accuracy, max_drop: 0.9 }\n";

/** A candidate that turns its scores round in the south, where the reference is right. */
const files = (more: string): Files => ({
  "model-gate.yml": config(more, gates),
  "reference.csv": csv(rows()),
  "candidate.csv": csv(
    rows((row) =>
      row.region === "south" ? { ...row, score: 1 - Number(row.score), prediction: 1 - Number(row.prediction) } : row,
    ),
  ),
});

it("warns of a slice that no gate names, and keeps what it found in the record", async () => {
  const { record, exitCode } = await runGate(files("discover: {}\n"));
  expect(exitCode).toBe(0);
  expect(record.decision.outcome).toBe("warn");
  expect(record.verdicts.filter(({ kind }) => kind === "discover")).toMatchObject([
    { slice: "region=south", counts_as: "warn", severity: "warn" },
  ]);
  expect(record.discovery).toMatchObject({ loss: "log_loss", basis: "increase", columns: ["region"] });
});

it("blocks on it when told to", async () => {
  const { record, exitCode } = await runGate(files("discover: { severity: error, columns: [region] }\n"));
  expect(exitCode).toBe(1);
  expect(record.decision.sentence).toMatch(/^Blocked: on region=south, found by search, the log loss rose by /u);
});

it("searches nothing unless it is asked to", async () => {
  const { record } = await runGate(files(""));
  expect(record.discovery).toBeNull();
  expect(record.verdicts.some(({ kind }) => kind === "discover")).toBe(false);
});

it("tells which slices make up the change", async () => {
  const { record } = await runGate(files("slices: [{ by: region }]\n"));
  expect(record.contributions).toMatchObject([
    {
      measurement: "accuracy",
      by: "region",
      mix: 0,
      adjusted: null,
      slices: [{ slice: "region=south" }, { slice: "region=north" }],
    },
  ]);
});
