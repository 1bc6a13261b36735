import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { trendFigures } from "../../../src/reports/charts/trend.ts";
import { limit, measurement, record, verdict } from "../records.ts";

function run(day: number, value: number | null, outcome: AuditRecord["decision"]["outcome"] = "pass"): AuditRecord {
  const recall = measurement({ metric: "recall", title: "Recall", candidate: value, half: 0.01 });
  const one = record("Done.", {
    record_id: `day-${day}`,
    created_at: `2026-11-${String(day).padStart(2, "0")}T03:00:00.000Z`,
    measurements: [recall],
    verdicts: [verdict(recall, { sentence: "It.", limits: [limit({ kind: "min", limit: 0.85 })] })],
  });
  return { ...one, decision: { ...one.decision, outcome } };
}

describe("the trend", () => {
  const history = [run(1, 0.9), run(2, 0.8, "fail"), run(3, null, "error"), run(4, 0.88, "warn")];
  const [figure] = trendFigures(run(5, 0.91), { history });

  it("has a point for each run that measured it, with how the run ended", () => {
    expect(figure?.table.rows).toEqual([
      ["2026-11-01", "90.00\u00a0%", "pass"],
      ["2026-11-02", "80.00\u00a0%", "fail"],
      ["2026-11-04", "88.00\u00a0%", "warn"],
      ["2026-11-05", "91.00\u00a0%", "pass"],
    ]);
    expect(figure?.summary).toBe(
      "Now 91.00\u00a0% (+3.0\u00a0pp since the last); the 3 runs before: 80.00\u00a0% to 90.00\u00a0%. 1 run has no number of it. Marks show how each run ended.",
    );
  });

  it("marks the runs by their outcome, in shape as well as in colour", () => {
    const marks = [...(figure?.svg ?? "").matchAll(/<(circle|path) class="(pass|warn|fail)" (?:cx|d="[^"]*z")/gu)];
    expect(marks.map(([, shape, state]) => `${state} ${shape}`)).toEqual([
      "pass circle",
      "fail path",
      "warn path",
      "pass circle",
    ]);
  });

  it("shows the limit on the value", () => {
    expect(figure?.svg).toMatch(/<path class="limit" d="M44 [\d.]+L404 [\d.]+"><title>limit<\/title>/u);
  });

  it("shows the limits of every gate on the number", () => {
    const [before, now] = [run(1, 0.9), run(2, 0.91)];
    const [first] = now?.verdicts ?? [];
    const drop = first && { ...first, gate: "drop", limits: [limit({ kind: "max_drop", limit: 0.01 })] };
    const both = { ...now, verdicts: [...(now?.verdicts ?? []), drop ?? []].flat() };
    expect(trendFigures(both, { history: [before] })[0]?.svg).toContain('<path class="limit"');
  });

  it("is none without earlier runs, and at most six", () => {
    expect(trendFigures(run(5, 0.91), {})).toEqual([]);
    const metrics = Array.from({ length: 9 }, (_, at) => measurement({ metric: `m${at}`, title: "M", candidate: 0.5 }));
    const [before, now] = [run(1, 0.9), run(2, 0.9)].map((one) => ({ ...one, measurements: metrics }));
    expect(before && now && trendFigures(now, { history: [before] })).toHaveLength(6);
  });
});
