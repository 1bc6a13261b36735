import { describe, expect, it } from "vitest";
import type { AuditPlot } from "../../../src/audit/v1.ts";
import { confusionFigure } from "../../../src/reports/charts/confusion.ts";

type Confusion = Extract<AuditPlot, { kind: "confusion" }>;

const plot: Confusion = {
  kind: "confusion",
  classes: ["cat", "dog"],
  folded: 0,
  reference: [
    [90, 10],
    [20, 80],
  ],
  candidate: [
    [92, 8],
    [35, 65],
  ],
};

describe("confusion matrices", () => {
  it("tell the largest difference in words", () => {
    expect(confusionFigure(plot, "c").summary).toBe(
      "The largest difference: of the rows labelled “dog”, 35\u00a0% are taken for “cat” by the candidate, 20\u00a0% by the reference.",
    );
    expect(confusionFigure({ ...plot, reference: null }, "c").summary).toBe(
      "The commonest mistake: of the rows labelled “dog”, 35\u00a0% are taken for “cat”.",
    );
  });

  it("have shares of each label's rows, with the counts beside them", () => {
    const { svg, table } = confusionFigure(plot, "c");
    expect(table.head).toEqual(["label", "predicted", "reference", "candidate", "difference"]);
    expect(table.rows[0]).toEqual(["dog", "cat", "20\u00a0% (20)", "35\u00a0% (35)", "+15.0\u00a0pp"]);
    expect(svg).toContain("<title>dog taken for dog: 65\u00a0% (65)</title>");
    expect(svg.match(/<rect /gu)).toHaveLength(12);
  });

  it("shade differences by their size, and tell the sign in words", () => {
    const { svg } = confusionFigure(plot, "c");
    const shades = [...svg.matchAll(/class="(ref-fill|cand-fill)" opacity="([\d.]+)"/gu)].map(([, kind, opacity]) => [
      kind,
      opacity,
    ]);
    expect(shades).toEqual([
      ["cand-fill", "0.1"],
      ["ref-fill", "0.1"],
      ["cand-fill", "1.0"],
      ["ref-fill", "1.0"],
    ]);
    expect(svg).toContain(">+15.0\u00a0pp<");
    expect(svg).toContain(">\u221215.0\u00a0pp<");
  });

  it("count rows without a usable prediction, which are no class", () => {
    const invalid = { reference: [0, 0], candidate: [100, 0] };
    const { table } = confusionFigure({ ...plot, invalid }, "c");
    expect(table.rows[0]).toEqual(["cat", "none", "0\u00a0% (0)", "50\u00a0% (100)", "+50.0\u00a0pp"]);
  });

  it("of many classes are shades without numbers, and name the folded ones as what they are", () => {
    const classes = Array.from({ length: 13 }, (_, at) => `class ${at}`);
    const matrix = classes.map((_, label) => classes.map((__, at) => (label === at ? 90 : 1)));
    const { svg } = confusionFigure({ ...plot, classes, folded: 17, reference: matrix, candidate: matrix }, "c");
    expect(svg).toContain(">17 others</text>");
    expect(svg).not.toContain("<rect ");
    expect(svg).toMatch(/<path class="cell-8" d="M/u);
  });

  it("never read 100 where it is not all", () => {
    const candidate = [
      [9999, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const { svg } = confusionFigure({ ...plot, classes: ["a", "b", "c"], reference: null, candidate }, "c");
    expect(svg).toContain(">&#62;99</text>");
    expect(svg).toContain(">&#60;1</text>");
  });

  it("of more classes than can be seen say how many are not drawn", () => {
    const classes = Array.from({ length: 40 }, (_, at) => `class ${at}`);
    const { summary } = confusionFigure({ ...plot, classes }, "c");
    expect(summary).toMatch(/16 more classes are not drawn\.$/u);
  });
});
