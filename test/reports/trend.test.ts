import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { trendOf } from "../../src/reports/trend.ts";
import { audits } from "./audits.ts";
import { accuracy, run } from "./runs.ts";

function night(day: number, value: number): AuditRecord {
  return { ...run([accuracy({ value })]), record_id: `night-${day}`, created_at: `2026-11-${day}T03:00:00.000Z` };
}

const tonight = night(20, 0.9);

describe("the trend", () => {
  it("has a point for each earlier record and for this one, the oldest first", () => {
    expect(trendOf(tonight, { history: [night(18, 0.91), night(19, 0.905)] })).toEqual([
      {
        measurement: "accuracy",
        title: "Accuracy",
        unit: "share",
        better: "higher",
        points: [
          { run: "1234567890", at: "2026-11-18T03:00:00.000Z", value: 0.91, lower: 0.9, upper: 0.92 },
          { run: "1234567890", at: "2026-11-19T03:00:00.000Z", value: 0.905, lower: 0.895, upper: 0.915 },
          { run: "1234567890", at: "2026-11-20T03:00:00.000Z", value: 0.9, lower: 0.89, upper: 0.91 },
        ],
        without: 0,
      },
    ]);
  });

  it("leaves out this record itself and what came after it", () => {
    expect(trendOf(tonight, { history: [tonight, night(21, 0.8)] })).toEqual([]);
  });

  it("counts the runs that have no number of it", () => {
    const error = { ...run([], { outcome: "error" }), created_at: "2026-11-17T03:00:00.000Z" };
    const [series] = trendOf(tonight, { history: [error, night(18, 0.91)] });
    expect(series?.points).toHaveLength(2);
    expect(series?.without).toBe(1);
  });

  it("is what the record tells of earlier runs where there are no others, the newest of which is the first", () => {
    const [series] = trendOf(heldBack(), {});
    expect(series?.points.map(({ run: id, value }) => [id, value])).toEqual([
      ["4240", 0.9513],
      ["4241", 0.9482],
      ["1234567890", 0.91],
    ]);
  });

  it("is none of a record of an older version, of slices, or of one run alone", () => {
    expect(trendOf(tonight, {})).toEqual([]);
    expect(trendOf(audits()["hostile-history"] ?? tonight, {})).toEqual([]);
    const slice = run([accuracy({ value: 0.9, slice: "region=EU" })]);
    expect(trendOf(slice, { history: [{ ...slice, record_id: "x", created_at: "2026-11-19T03:00:00.000Z" }] })).toEqual(
      [],
    );
  });
});

function heldBack(): AuditRecord {
  return audits()["held-back"] ?? tonight;
}
