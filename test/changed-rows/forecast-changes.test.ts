import { describe, expect, it } from "vitest";
import type { ColumnRoles } from "../../src/align/schema.ts";
import { changedRowsOf, csvOf } from "./joined.ts";

const id = ["a", "b", "c", "d"];
const y = [10, 10, 10, 10];

function roles(quantiles: ColumnRoles["quantiles"]): ColumnRoles {
  return { prediction: undefined, quantiles };
}

describe("changed rows of quantile forecasts", () => {
  it("are worse or better by the mean pinball loss over the levels, infinite where a forecast is missing", async () => {
    const report = await changedRowsOf({
      task: "quantile",
      roles: roles({ 0.9: "p90", 0.1: "p10", 0.5: "p50" }),
      reference: { id, y, p10: [9, 8, 9, 9], p50: [10, 10, 10, 10], p90: [11, 12, 11, null] },
      candidate: { id, y, p10: [9, 9, 12, 9], p50: [16, 10, 13, 10], p90: [18, 11, 14, 11] },
    });
    expect(report?.loss).toBe("pinball_loss");
    // a: (0.1 · 1 + 0.5 · 0 + 0.1 · 1) / 3 before, (0.1 · 1 + 0.5 · 6 + 0.1 · 8) / 3 after.
    // c: the same before, (0.9 · 2 + 0.5 · 3 + 0.1 · 4) / 3 after. b: half of 0.4 / 3 after.
    expect(report?.sample.map((row) => [row.id[0], row.kind, row.lossDifference])).toEqual([
      ["a", "worse", expect.closeTo(3.7 / 3, 12)],
      ["c", "worse", expect.closeTo(3.5 / 3, 12)],
      ["d", "better", Number.NEGATIVE_INFINITY],
      ["b", "better", expect.closeTo(-0.2 / 3, 12)],
    ]);
  });

  it("show the lowest, the median and the highest forecast, to six digits", async () => {
    const report = await changedRowsOf({
      task: "quantile",
      roles: roles({ 0.1: "a", 0.25: "b", 0.5: "c", 0.75: "d", 0.9: "e" }),
      reference: { id: [1], y: [1], a: [-1], b: [0], c: [1 / 3], d: [1], e: [2] },
      candidate: { id: [1], y: [1], a: [-2], b: [0], c: [123456.789], d: [1], e: [1e-9] },
    });
    expect(csvOf(report).split("\n")[1]).toMatch(/^1,worse,1,"\[-1, 0.333333, 2\]","\[-2, 123457, 1e-9\]",\d/u);
  });

  it("show the ends of an interval without a median, and nothing where a forecast is missing", async () => {
    const report = await changedRowsOf({
      task: "quantile",
      roles: roles({ 0.05: "lo", 0.95: "hi" }),
      reference: { id: [1, 2], y: [10, 10], lo: [8, 8], hi: [12, 12] },
      candidate: { id: [1, 2], y: [10, 10], lo: [8, null], hi: [13, 12] },
    });
    expect(report?.sample.map((row) => [row.reference.prediction, row.candidate.prediction])).toEqual([
      ["[8, 12]", undefined],
      ["[8, 12]", "[8, 13]"],
    ]);
  });
});
