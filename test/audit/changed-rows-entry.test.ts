import { describe, expect, it } from "vitest";
import { changedRowsEntry } from "../../src/audit/changed-rows-entry.ts";
import type { ChangedRowsReport, SampledRow } from "../../src/changed-rows/changed-rows.ts";

const row: SampledRow = {
  kind: "worse",
  id: ["7"],
  label: 10,
  reference: { prediction: 11, score: undefined },
  candidate: { prediction: undefined, score: undefined },
  lossDifference: Number.POSITIVE_INFINITY,
};

const report = (changes: Partial<SampledRow>): ChangedRowsReport => ({
  loss: "absolute_error",
  counts: [{ kind: "worse", rows: 1 }],
  sample: [{ ...row, ...changes }],
  csv: ["not a part of the record"],
});

describe("the entry of the changed rows", () => {
  it("has null where there is no finite number", () => {
    expect(changedRowsEntry(report({}))).toEqual({
      loss: "absolute_error",
      counts: [{ kind: "worse", rows: 1 }],
      rows: [
        {
          kind: "worse",
          id: ["7"],
          label: 10,
          reference: { prediction: 11, score: null },
          candidate: { prediction: null, score: null },
          loss_difference: null,
        },
      ],
    });
  });

  it("cuts texts at 200 characters, between characters", () => {
    const fits = "😀".repeat(200);
    const [entry] = changedRowsEntry(report({ id: [fits, `${fits}!`], label: "x".repeat(1_000_000) })).rows;
    expect(entry?.id).toEqual([fits, `${"😀".repeat(199)}…`]);
    expect(entry?.label).toBe(`${"x".repeat(199)}…`);
  });
});
