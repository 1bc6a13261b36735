import { expect, it, vi } from "vitest";
import type { evaluate } from "../src/evaluate.ts";
import { config, csv, rows, runGate } from "./run-gate.ts";

vi.mock("../src/evaluate.ts", () => ({
  evaluate: ((_request, findings) => {
    findings.config = { path: "model-gate.yml", sha256: "0", effective: { not: Number.NaN }, origins: {} };
    return Promise.resolve({
      outcome: "pass",
      exitCode: 0,
      sentence: "Passed.",
      counts: { pass: 1, warn: 0, fail: 0, inconclusive: 0 },
    });
  }) satisfies typeof evaluate,
}));

it("is an error, never a pass, when what was found has no form in the record", async () => {
  const { exitCode, record } = await runGate({ "model-gate.yml": config(), "reference.csv": csv(rows()) });
  expect([exitCode, record.decision.outcome, record.error?.code]).toEqual([4, "error", "E900"]);
  expect(record.error?.message).toContain("received NaN");
});
