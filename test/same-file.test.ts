import { expect, it } from "vitest";
import { config, csv, rows, runGate } from "./run-gate.ts";

const reference = csv(rows());

it("says that a file was compared with itself", async () => {
  const { record } = await runGate({
    "model-gate.yml": config(),
    "reference.csv": reference,
    "candidate.csv": reference,
  });
  expect(record.warnings).toEqual([
    { code: "same-file", message: "Reference and candidate are the same bytes: a file was compared with itself." },
  ]);
});

it("says nothing of the kind of two files", async () => {
  const candidate = csv(rows((row, index) => (index === 0 ? { ...row, score: 0.2 } : row)));
  const { record } = await runGate({
    "model-gate.yml": config(),
    "reference.csv": reference,
    "candidate.csv": candidate,
  });
  expect(record.warnings).toEqual([]);
});
