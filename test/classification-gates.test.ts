import { describe, expect, it } from "vitest";
import { config, csv, rows, runGate } from "./run-gate.ts";

type Record = Awaited<ReturnType<typeof runGate>>["record"];

const verdictOn = ({ verdicts }: Record, metric: string): Record["verdicts"][number] | undefined =>
  verdicts.find(({ subject }) => subject === metric);

const equal = { "reference.csv": csv(rows()), "candidate.csv": csv(rows()) };

describe("gates on calibration", () => {
  const gates = "  - { metric: ece, max: 0.1 }\n  - { metric: calibration_slope, min: 0.5, max: 2 }\n";

  it("show the error with what chance explains of it", async () => {
    const { record } = await runGate({ "model-gate.yml": config("", gates), ...equal });
    const [ece] = record.measurements;
    expect(ece?.candidate?.chance?.mean).toBeGreaterThan(0);
    expect(verdictOn(record, "ece")?.sentence).toMatch(
      /^ece is [\d.]+\s% \(.+\), of which chance explains [\d.]+\s%; /u,
    );
    expect(verdictOn(record, "ece")?.outcome).toBe("pass");
  });

  it("fail a model that is far too sure of itself", async () => {
    const sure = rows((row) => ({ ...row, score: row.prediction === 1 ? 0.999 : 0.001 }));
    const { record } = await runGate({
      "model-gate.yml": config("", "  - { metric: ece, max: 0.02 }\n"),
      ...equal,
      "candidate.csv": csv(sure),
    });
    expect(verdictOn(record, "ece")).toMatchObject({ outcome: "fail", state: "proven-harm" });
  });
});

describe("a gate on expected_cost", () => {
  const gate = (costs: string): string => `  - { metric: expected_cost, costs: ${costs}, max_increase: 0.5 }\n`;

  it("passes the same model", async () => {
    const { record } = await runGate({
      "model-gate.yml": config("", gate('{"1": {"0": 10}, "0": {"1": 1}}')),
      ...equal,
    });
    expect(verdictOn(record, "expected_cost")).toMatchObject({ outcome: "pass" });
  });

  it("fails a model that misses more", async () => {
    const worse = rows((row, index) => (index % 6 === 1 ? { ...row, prediction: 0, score: 0.1 } : row));
    const { record } = await runGate({
      "model-gate.yml": config("", gate('{"1": {"0": 10}, "0": {"1": 1}}')),
      ...equal,
      "candidate.csv": csv(worse),
    });
    expect(verdictOn(record, "expected_cost")).toMatchObject({ outcome: "fail" });
  });

  it("refuses a class that the data do not have", async () => {
    const { record } = await runGate({ "model-gate.yml": config("", gate('{"1": {"2": 10}}')), ...equal });
    expect(record.error).toMatchObject({
      code: "E102",
      message: 'expected_cost: "2" in `costs.1` is not a class of the data.',
    });
  });
});
