import { describe, expect, it } from "vitest";
import type { AuditPlot } from "../../../src/audit/v1.ts";
import { binnedQuantile, binsOf } from "../../../src/reports/charts/binned.ts";
import { driftFigures } from "../../../src/reports/charts/drift-figure.ts";
import { edgeTexts } from "../../../src/reports/charts/edge-texts.ts";
import { latencyHistogramFigure } from "../../../src/reports/charts/latency-histogram.ts";
import { latencyPercentilesFigure } from "../../../src/reports/charts/latency-percentiles.ts";
import { residualHistogramFigure } from "../../../src/reports/charts/residual-histogram.ts";
import { shareText } from "../../../src/reports/charts/share-text.ts";
import { driftRows } from "../../../src/reports/drift-row.ts";
import { categoriesColumn, numericColumn } from "../plots-series.ts";
import { drift, driftVerdict, record } from "../records.ts";

const plain = { below: 0, above: 0, missing: 0 };

describe("rows in bins", () => {
  it("have shares of all rows, those beside the bins among them", () => {
    const shares = binsOf([0, 1, 2], { counts: [3, 1], below: 2, above: 3, missing: 1 }).map(({ share }) => share);
    expect(shares).toEqual([0.3, 0.1]);
  });

  it("of no rows have shares of nothing", () => {
    expect(binsOf([0, 1], { ...plain, counts: [0] })).toEqual([{ from: 0, to: 1, count: 0, share: 0 }]);
  });

  it("tell about where a quantile lies, if it is in them", () => {
    const binned = { counts: [10, 10], below: 5, above: 0, missing: 100 };
    expect(binnedQuantile([0, 10, 20], binned, 0.5)).toBe(7.5);
    expect(binnedQuantile([0, 10, 20], binned, 0.1)).toBeUndefined();
  });

  it("have edges with as many digits as tell them apart", () => {
    expect(edgeTexts([0, 0.3333333, 0.6666667, 1], "score")).toEqual(["0", "0.333", "0.667", "1"]);
    expect(edgeTexts([1000.1, 1000.2], "score")).toEqual(["1\u202f000.1", "1\u202f000.2"]);
    expect(edgeTexts([7, 7], "score")).toEqual(["7", "7"]);
  });
});

describe("a share in a sentence", () => {
  it.each([
    [0.6134, "61.3\u00a0%"],
    [0.7, "70\u00a0%"],
    [0, "0\u00a0%"],
    [1, "100\u00a0%"],
    [0.00001, "under 0.1\u00a0%"],
    [0.99999, "over 99.9\u00a0%"],
  ])("%s is %s: nothing but nothing is 0 %, nothing but all 100 %", (share, text) => {
    expect(shareText(share)).toBe(text);
  });
});

describe("a histogram", () => {
  const plot = { kind: "residual-histogram", edges: [0, 1, 2] } as const;

  it("has bars as high as their shares, and the rows beside the bins in bars of their own", () => {
    const { svg, table } = residualHistogramFigure(
      {
        ...plot,
        edges: [...plot.edges],
        reference: null,
        candidate: { counts: [4, 2], below: 0, above: 2, missing: 0 },
      },
      "errors",
    );
    // 228 pixels for 52.5 %: 50 % are 217.1 pixels, 25 % are 108.6, from 258 upwards.
    expect(svg).toContain('d="M44 258V40.9H218.5V149.4H393V258M398 258V149.4H408V258"');
    expect(svg).toContain(">&#62;</tspan>");
    expect(table.rows).toEqual([
      ["0 … 1", "50\u00a0%"],
      ["1 … 2", "25\u00a0%"],
      ["above", "25\u00a0%"],
    ]);
  });

  it("draws a wide bin no higher than the narrow ones that it stands for", () => {
    const { svg } = residualHistogramFigure(
      { ...plot, edges: [0, 1, 2, 4], reference: null, candidate: { ...plain, counts: [1, 1, 2] } },
      "errors",
    );
    expect(svg).toMatch(/<path class="cand" d="M44 258V[\d.]+H408V258"\/>/u);
    expect(svg).not.toContain("share of all");
  });
});

describe("latencies in bins", () => {
  const binned = { counts: [10, 10], below: 0, above: 0, missing: 0 };
  const plot = { kind: "latency" as const, edges: [1, 10, 100], reference: null, candidate: binned };
  const summaryWith = (probabilities: number[]): string =>
    latencyHistogramFigure(
      { ...plot, percentiles: { probabilities, reference: null, candidate: probabilities.map((p) => 10 * p) } },
      "latency",
    ).summary;

  it("are told by the percentiles of the record, so that the figure beside has the same numbers", () => {
    expect(summaryWith([0.1, 0.5, 0.9])).toBe(
      "Of the candidate's times half lie below 5\u00a0ms, eight of ten between 1\u00a0ms and 9\u00a0ms.",
    );
  });

  it("are told by the bins where the record has other percentiles", () => {
    expect(summaryWith([0.5, 0.99])).toContain("half lie below about 10\u00a0ms");
  });
});

describe("latencies by percentile", () => {
  it("have the tail spread: p90 lies as far from p99 as p99 from p99.9", () => {
    const figure = latencyPercentilesFigure(
      {
        kind: "latency",
        edges: [1, 10],
        reference: null,
        candidate: { ...plain, counts: [1] },
        percentiles: { probabilities: [0.9, 0.99, 0.999], reference: null, candidate: [10, 20, 40] },
      },
      "latency",
    );
    expect(figure?.svg).toContain('<path class="cand" d="M52 201L226 144L400 30"/>');
    expect(figure?.summary).toBe("The candidate: p99 20\u00a0ms.");
    expect(figure?.table.rows).toEqual([
      ["p90", "10\u00a0ms"],
      ["p99", "20\u00a0ms"],
      ["p99.9", "40\u00a0ms"],
    ]);
  });
});

describe("drifted columns", () => {
  const age = drift("age", { psi: 0.01 });
  const income = drift("income", { psi: 0.4 });
  const plots = [
    numericColumn("other", { shift: 0, above: 0, missing: 0 }),
    numericColumn("age", { shift: 0, above: 0, missing: 431 }),
    categoriesColumn("income", ["low", "high"]),
  ].filter((plot) => plot.kind === "column" || plot.kind === "categories");
  const rows = driftRows(
    record("Done.", { drift: [age, income], verdicts: [driftVerdict(age, 0.2), driftVerdict(income, 0.2)] }),
  );
  const figures = driftFigures(plots, rows);

  it("stand with the furthest drifted first, and say by what and what the verdict is", () => {
    expect(figures.map(({ title }) => title)).toEqual([
      "income: PSI 0.400, drifted",
      "age: PSI 0.010, stable",
      "other: drift not measured",
    ]);
  });

  it("say which part differs most", () => {
    expect(figures.map(({ summary }) => summary)).toEqual([
      "“low”: 63.6\u00a0% of the reference, 59.7\u00a0% of the candidate.",
      "No value: 0\u00a0% of the reference, 2.2\u00a0% of the candidate.",
      "Its bins do not differ.",
    ]);
  });

  it("show the values that are missing, and those beyond the bins, as bars of their own", () => {
    expect(figures[1]?.svg).toContain(">∅</tspan>");
    expect(figures[1]?.table.rows.at(-1)).toEqual(["no value", "0\u00a0%", "2.2\u00a0%"]);
  });

  it("fold what is more than nine categories", () => {
    const names = Array.from({ length: 14 }, (_, at) => `c${at}`);
    const plot = categoriesColumn("many", names);
    const [figure] = plot.kind === "categories" ? driftFigures([plot], []) : [];
    expect(figure?.table.rows.map(([name]) => name)).toEqual([...names.slice(0, 9), "All others", "No value"]);
  });

  it("that are constant have one bar as high as its share", () => {
    const constant: AuditPlot = {
      kind: "column",
      column: "constant",
      column_kind: "numeric",
      edges: [7, 7],
      reference: { ...plain, counts: [10] },
      candidate: { ...plain, counts: [10] },
    };
    const [figure] = driftFigures([constant], []);
    // 94 pixels for 105 %: 100 % are 89.5, from 102 upwards.
    expect(figure?.svg).toContain('<path class="ref-fill" d="M120 102V12.5H130V102"/>');
    expect(figure?.table.rows).toEqual([["7 … 7", "100\u00a0%", "100\u00a0%"]]);
  });
});
