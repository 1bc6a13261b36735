import { describe, expect, it } from "vitest";
import { compareCurves } from "../../../src/reports/charts/compare-curves.ts";
import { curvePoints, heightAt } from "../../../src/reports/charts/curve.ts";
import { precisionRecallFigure } from "../../../src/reports/charts/precision-recall.ts";
import { rocFigure } from "../../../src/reports/charts/roc.ts";

const diagonal = { x: [0, 1], y: [0, 1] };
const high = { x: [0, 0.1, 1], y: [0, 0.7, 1] };
const low = { x: [0, 0.1, 1], y: [0, 0.61, 1] };

describe("a curve", () => {
  it("is read on the line between two points, whichever way it runs", () => {
    expect(heightAt(high, 0.05)).toBeCloseTo(0.35, 9);
    expect(heightAt({ x: high.x.toReversed(), y: high.y.toReversed() }, 0.05)).toBeCloseTo(0.35, 9);
  });

  it("is not read beyond its ends", () => {
    expect(heightAt({ x: [0.2, 0.5], y: [1, 1] }, 0.1)).toBeUndefined();
    expect(heightAt({ x: [], y: [] }, 0.1)).toBeUndefined();
  });

  it("of very many points is thinned, and keeps its end", () => {
    const many = Array.from({ length: 5000 }, (_, at) => at);
    const points = curvePoints({ x: many, y: many });
    expect(points.length).toBeLessThan(310);
    expect(points.at(-1)).toEqual({ x: 4999, y: 4999 });
  });
});

describe("two curves", () => {
  const half = { x: [0, 0.49, 0.51, 1], y: [0, 0.49, 0.8, 1] };
  const crossing = { x: [0, 0.5, 1], y: [0.3, 0.5, 0.7] };

  it.each([
    ["worse", high, low],
    ["better", low, high],
    ["same", high, high],
    ["partly-better", diagonal, half],
    ["partly-worse", half, diagonal],
    ["crossing", diagonal, crossing],
    ["unknown", diagonal, { x: [], y: [] }],
  ] as const)("are %s", (word, reference, candidate) => {
    expect(compareCurves(reference, candidate)).toBe(word);
  });
});

describe("a ROC curve", () => {
  const roc = { kind: "roc", target: "1" } as const;

  it("says what it means at a false positive rate of 10 %", () => {
    const { summary, table } = rocFigure({ ...roc, reference: high, candidate: low }, "roc");
    expect(summary).toBe(
      "The candidate ranks worse nearly everywhere: at a false positive rate of 10\u00a0% the candidate finds 61\u00a0% of the positives, the reference 70\u00a0%.",
    );
    expect(table.head).toEqual([
      "false positive rate",
      "true positive rate, reference",
      "true positive rate, candidate",
    ]);
    expect(table.rows).toContainEqual(["10\u00a0%", "70\u00a0%", "61\u00a0%"]);
  });

  it("says that there is no reference, or nothing to compare", () => {
    expect(rocFigure({ ...roc, reference: null, candidate: low }, "roc").summary).toBe(
      "There is no reference to compare with: at a false positive rate of 10\u00a0% the candidate finds 61\u00a0% of the positives.",
    );
    expect(rocFigure({ ...roc, reference: high, candidate: { x: [], y: [] } }, "roc").summary).toBe(
      "The curves cannot be compared.",
    );
  });

  it("has its points where they belong, from the lower left corner to the upper right", () => {
    const { svg } = rocFigure({ ...roc, reference: null, candidate: { x: [0, 0.5, 1], y: [0, 0.75, 1] } }, "roc");
    expect(svg).toContain('<path class="cand" d="M44 258L226 87L408 30">');
    expect(svg).toContain('<path class="diag" d="M44 258L408 30"/>');
  });
});

describe("a precision–recall curve", () => {
  it("tells the base rate", () => {
    const { summary } = precisionRecallFigure(
      {
        kind: "precision-recall",
        target: "1",
        base_rate: { reference: 0.1, candidate: 0.1 },
        reference: { x: [0, 1], y: [1, 0.2] },
        candidate: { x: [0, 1], y: [1, 0.1] },
      },
      "pr",
    );
    expect(summary).toBe(
      "The candidate is less precise nearly everywhere: at a recall of 80\u00a0% the candidate's precision is 28\u00a0%, the reference's 36\u00a0%. The dashed line is the base rate, 10\u00a0%.",
    );
  });
});
