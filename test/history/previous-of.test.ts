import { describe, expect, it } from "vitest";
import { previousRunSchema } from "../../src/audit/v1-previous.ts";
import { previousOf } from "../../src/history/previous-of.ts";
import { audits } from "../reports/audits.ts";
import { accuracy, run } from "../reports/runs.ts";

describe("what a run leaves for the one after it", () => {
  it("is how it ended and what did not pass, the gravest first", () => {
    const record = run([
      accuracy({ value: 0.91 }),
      accuracy({ value: 0.9, slice: "a", outcome: "inconclusive" }),
      accuracy({ value: 0.8, slice: "b", waived: true }),
      accuracy({ value: 0.861, slice: "c", outcome: "fail" }),
    ]);
    expect(previousOf(record)).toEqual({
      run_id: "1234567890",
      created_at: "2026-11-20T18:00:00.000Z",
      head_sha: "4be1a09c5d2f7e8836b1c0a9d4e5f60718293a4b",
      outcome: "fail",
      passed: 1,
      standing: [
        { ...all, slice: "c", outcome: "fail", counts_as: "fail", value: 0.861, change: -0.049 },
        { ...all, slice: "b", outcome: "fail", counts_as: "warn", waived: true, value: 0.8, change: -0.11 },
        { ...all, slice: "a", outcome: "inconclusive", counts_as: "warn", value: 0.9, change: -0.01 },
      ],
      left_out: 0,
      gates: ["accuracy"],
      judged_by: {
        config: digest,
        reference: digest,
        labels: null,
      },
    });
  });

  it("is valid for every record", () => {
    for (const record of Object.values(audits())) {
      const previous = previousOf(record);
      expect(previousRunSchema.parse(previous)).toEqual(previous);
      expect(previous.passed + previous.standing.length).toBe(record.verdicts.length);
    }
  });
});

const all = { gate: "accuracy", column: null };
const digest: unknown = expect.stringMatching(/^[0-9a-f]{12}$/);
