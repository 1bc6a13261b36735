import { describe, expect, it } from "vitest";
import { reliabilityFigure } from "../../../src/reports/charts/reliability.ts";
import { residualBandsFigure } from "../../../src/reports/charts/residual-bands.ts";
import { scoreHistogramFigure } from "../../../src/reports/charts/score-histogram.ts";

const bin = (
  predicted: number,
  observed: number,
  half: number,
): Parameters<typeof reliabilityFigure>[0]["candidate"][number] => ({
  rows: 100,
  predicted,
  observed,
  lower: observed - half,
  upper: observed + half,
});

describe("reliability", () => {
  it("tells where the candidate is furthest off beyond chance", () => {
    const { summary } = reliabilityFigure(
      { kind: "reliability", target: "1", reference: null, candidate: [bin(0.2, 0.4, 0.3), bin(0.7, 0.6, 0.02)] },
      "r",
    );
    expect(summary).toBe(
      "The candidate is furthest off where it says 70\u00a0%: 60\u00a0% of 100 rows are “1” (95\u00a0% interval 58\u00a0% … 62\u00a0%).",
    );
  });

  it("leaves out bins without rows", () => {
    const empty = { rows: 0, predicted: 0, observed: 0, lower: 0, upper: 1 };
    const { svg, summary } = reliabilityFigure(
      { kind: "reliability", target: null, reference: null, candidate: [empty] },
      "r",
    );
    expect(summary).toBe("No row of the candidate has a probability.");
    expect(svg.match(/class="cand-mark"/gu)).toHaveLength(1);
  });
});

describe("scores by class", () => {
  it("tell how many positives and others score high", () => {
    const { summary, table } = scoreHistogramFigure(
      {
        kind: "score-histogram",
        target: "1",
        edges: [0, 0.5, 1],
        reference: { positive: [1, 9], negative: [90, 10] },
        candidate: { positive: [4, 6], negative: [95, 5] },
      },
      "s",
    );
    expect(summary).toBe(
      "Of the positives 60\u00a0% score 0.5 or more (reference 90\u00a0%). Of the other rows 5\u00a0% score 0.5 or more (reference 10\u00a0%).",
    );
    expect(table.rows).toEqual([
      ["0 … 0.5", "10\u00a0%", "40\u00a0%", "90\u00a0%", "95\u00a0%"],
      ["0.5 … 1", "90\u00a0%", "60\u00a0%", "10\u00a0%", "5\u00a0%"],
    ]);
  });
});

describe("errors by prediction", () => {
  it("tell where the median error is largest, and which bands have too few rows", () => {
    const { summary, table } = residualBandsFigure(
      {
        kind: "residual-bands",
        edges: [0, 1, 2],
        reference: [
          { rows: 50, p10: -1, p50: 0, p90: 1 },
          { rows: 50, p10: -1, p50: 0.1, p90: 1 },
        ],
        candidate: [
          { rows: 2, p10: null, p50: null, p90: null },
          { rows: 50, p10: -2, p50: -0.75, p90: 1 },
        ],
      },
      "b",
    );
    expect(summary).toBe(
      "The candidate's median error is largest for predictions between 1 and 2: \u22120.75 (the reference's: 0.1). A line spans eight of ten errors.",
    );
    expect(table.rows).toEqual([
      ["0 … 1", "0 (\u22121 … 1)", "too few rows"],
      ["1 … 2", "0.1 (\u22121 … 1)", "\u22120.75 (\u22122 … 1)"],
    ]);
  });
});
