import { describe, expect, it } from "vitest";
import { earlierRun } from "../../src/history/earlier-run.ts";
import { auditRecord } from "../platforms/github/samples.ts";
import { accuracy, run } from "../reports/runs.ts";

describe("earlierRun", () => {
  it.each([
    ["pass", false],
    ["warn", false],
    ["fail", true],
  ] as const)("of a record that says %s has failed: %s", (outcome, failed) => {
    expect(earlierRun(auditRecord(outcome), "4241")).toEqual({
      run_id: "4241",
      created_at: "2026-11-20T12:00:00.000Z",
      outcome,
      failed,
    });
  });

  it("has failed where the failure was held back, and where nothing was judged", () => {
    const held = { failures: 2, runs: 3, failed: 1, looked_at: 3, sentence: "Blocked: accuracy fell." };
    const decision = { ...auditRecord().decision, outcome: "error" as const };
    expect(earlierRun(auditRecord("warn", { held_back: held }), "1").failed).toBe(true);
    expect(earlierRun(auditRecord("pass", { decision }), "1").failed).toBe(true);
  });

  it("keeps what was measured of the candidate on all rows, with its interval", () => {
    const record = run([accuracy({ value: 0.9 }), accuracy({ value: 0.8, slice: "region=EU" })]);
    expect(earlierRun(record, "4241").values).toEqual([
      { measurement: "accuracy", value: 0.9, lower: 0.89, upper: 0.91 },
    ]);
  });

  it("keeps no number that was not measured", () => {
    const [measured] = run([accuracy({ value: 0.9 })]).measurements;
    const unmeasured = measured && {
      ...measured,
      candidate: measured.candidate && { ...measured.candidate, value: null },
    };
    expect(earlierRun(auditRecord("pass", { measurements: unmeasured ? [unmeasured] : [] }), "1")).not.toHaveProperty(
      "values",
    );
  });
});
