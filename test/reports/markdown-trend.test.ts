import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { limit, measurement, record, verdict } from "./records.ts";

const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.95, candidate: 0.91, half: 0.006 });

function withRuns(values: readonly number[], title = "Accuracy"): AuditRecord {
  const measured = { ...accuracy, title };
  return record("Blocked.", {
    measurements: [measured],
    verdicts: [
      verdict(measured, {
        outcome: "fail",
        sentence: "It fell.",
        limits: [limit({ kind: "max_drop", limit: 0.01, exceeded: "yes" })],
      }),
    ],
    history: values.map((value, at) => ({
      run_id: `${99 - at}`,
      created_at: `2026-11-${19 - at}T03:00:00.000Z`,
      outcome: "pass",
      failed: false,
      values: [{ measurement: "accuracy", value, lower: null, upper: null }],
    })),
  });
}

const chartOf = (audit: AuditRecord): string => /```mermaid\n(.*?)\n```/su.exec(renderMarkdown(audit))?.[1] ?? "";

describe("the trend of a comment", () => {
  it("is drawn from four runs on, the newest last, and told as a table as well", () => {
    const markdown = renderMarkdown(withRuns([0.95, 0.94, 0.96]));
    expect(markdown).toContain("<summary>Trend over 4 runs: 96.00\u00a0% → 91.00\u00a0%</summary>");
    expect(markdown).toContain("    line [96.00, 94.00, 95.00, 91.00]");
    expect(markdown).toContain("| 1 | `97` | 2026-11-17 | 96.00\u00a0% |");
    expect(chartOf(withRuns([0.95, 0.94]))).toBe("");
  });

  it("has only numbers that Mermaid can read", () => {
    for (const values of [
      [1e-9, 2e-9, 3e-9],
      [0.91, 0.91, 0.91],
      [1e12, -1e12, 0],
    ]) {
      expect(chartOf(withRuns(values))).toMatch(/-->/u);
      expect(chartOf(withRuns(values))).not.toMatch(/NaN|Infinity|\de[+-]?\d/u);
    }
  });

  it("tells how many runs have no number of it", () => {
    const audit = withRuns([0.95, 0.94, 0.96]);
    const [first, ...others] = audit.history ?? [];
    if (first === undefined) throw new Error("no history");
    const { values: _, ...unmeasured } = first;
    expect(renderMarkdown(audit)).toContain("** of the candidates\n");
    expect(renderMarkdown({ ...audit, history: [first, ...others, unmeasured] })).toContain(
      "** of the candidates; 1 more run has no number of it\n",
    );
  });

  it("is a table alone where numbers are too large to be drawn", () => {
    for (const value of [1e25, -1e308]) {
      const markdown = renderMarkdown(withRuns([value, 0.94, 0.96]));
      expect(markdown).toContain("<summary>Trend over 4 runs");
      expect(markdown).not.toContain("mermaid");
    }
  });

  it("lets no title end its label, its line or its fence", () => {
    const chart = chartOf(withRuns([0.95, 0.94, 0.96], '"]\n```\n%%{init}%% line [1] `x`'));
    expect(chart.split("\n")).toHaveLength(5);
    expect(chart).toContain('y-axis "init line 1 x in %" ');
  });
});
