import { describe, expect, it } from "vitest";
import { config, csv, rows, runGate } from "./run-gate.ts";

const files = { "model-gate.yml": config(), "reference.csv": csv(rows()), "candidate.csv": csv(rows()) };

describe("a run that may take so much memory", () => {
  it("is judged where that is enough, as if nothing bound it", async () => {
    const bound = await runGate(files, [], 300e6);
    const free = await runGate(files);
    expect(bound.exitCode).toBe(0);
    expect(bound.record.measurements).toEqual(free.record.measurements);
    expect(bound.record.verdicts).toEqual(free.record.verdicts);
  });

  it("is refused where it is not, and no gate passes", async () => {
    const { exitCode, record } = await runGate(files, [], 200e6);
    expect(exitCode).toBe(3);
    expect(record.decision.outcome).toBe("error");
    expect(record.verdicts).toEqual([]);
    expect(record.error).toMatchObject({ code: "E207" });
    expect(record.error?.hint).toContain("--memory 1GiB");
  });

  it("does not begin a text file that is longer than that", async () => {
    const { exitCode, record } = await runGate(files, [], 1000);
    expect(exitCode).toBe(3);
    expect(record.error?.message).toContain("reference.csv holds more than 1000 bytes, the limit.");
  });
});
