import type { Band, CalibrationBin, CategoryCounts, Plot, PlotSides } from "../plots/plot.ts";
import type { Binned } from "../stats/binned.ts";
import { cut } from "./cut.ts";
import type { AuditPlot } from "./v1.ts";

type Of<Kind extends AuditPlot["kind"]> = Extract<AuditPlot, { kind: Kind }>;

/** The series of the plots as the record has them: numbers to 6 significant digits, edges as they are. */
export function plotsEntry(plots: readonly Plot[] | undefined): { readonly plots?: AuditPlot[] } {
  return plots === undefined ? {} : { plots: plots.map(plotEntry) };
}

function plotEntry(plot: Plot): AuditPlot {
  return "edges" in plot ? binnedPlotEntry(plot) : otherPlotEntry(plot);
}

function otherPlotEntry(plot: Exclude<Plot, { readonly edges: unknown }>): AuditPlot {
  switch (plot.kind) {
    case "roc":
      return { kind: plot.kind, target: cut(plot.target), ...sidesEntry(plot, curveEntry) };
    case "precision-recall": {
      const { kind, target, baseRate } = plot;
      return { kind, target: cut(target), base_rate: sidesEntry(baseRate, rounded), ...sidesEntry(plot, curveEntry) };
    }
    case "reliability": {
      const target = plot.target === undefined ? null : cut(plot.target);
      return { kind: plot.kind, target, ...sidesEntry(plot, (bins) => bins.map(calibrationBinEntry)) };
    }
    case "confusion":
      return confusionEntry(plot);
    case "categories":
      return categoriesPlotEntry(plot);
  }
}

function binnedPlotEntry(plot: Extract<Plot, { readonly edges: unknown }>): AuditPlot {
  const edges = [...plot.edges];
  switch (plot.kind) {
    case "score-histogram":
      return { kind: plot.kind, target: cut(plot.target), edges, ...sidesEntry(plot, byClassEntry) };
    case "residual-histogram":
      return { kind: plot.kind, edges, ...sidesEntry(plot, binnedEntry) };
    case "residual-bands":
      return { kind: plot.kind, edges, ...sidesEntry(plot, (bands) => bands.map(bandEntry)) };
    case "values":
      return { kind: plot.kind, title: cut(plot.title), edges, ...sidesEntry(plot, binnedEntry) };
    case "latency":
      return latencyEntry(plot);
    case "column":
      return columnEntry(plot);
  }
}

function confusionEntry({ kind, classes, folded, invalid, ...sides }: Extract<Plot, { kind: "confusion" }>): AuditPlot {
  return {
    kind,
    classes: classes.map(cut),
    folded,
    ...sidesEntry(sides, (matrix) => matrix.map(series)),
    ...(invalid !== undefined && { invalid: sidesEntry(invalid, series) }),
  };
}

function latencyEntry({ kind, edges, percentiles, ...sides }: Extract<Plot, { kind: "latency" }>): AuditPlot {
  const probabilities = [...percentiles.probabilities];
  return {
    kind,
    edges: [...edges],
    ...sidesEntry(sides, binnedEntry),
    percentiles: { probabilities, ...sidesEntry(percentiles, series) },
  };
}

function columnEntry(plot: Extract<Plot, { kind: "column" }>): AuditPlot {
  const { kind, column, columnKind, edges, reference, candidate } = plot;
  const sides = { reference: binnedEntry(reference), candidate: binnedEntry(candidate) };
  return { kind, column, column_kind: columnKind, edges: [...edges], ...sides };
}

function categoriesPlotEntry(plot: Extract<Plot, { kind: "categories" }>): AuditPlot {
  const { kind, column, categories, reference, candidate } = plot;
  const sides = { reference: categoriesEntry(reference), candidate: categoriesEntry(candidate) };
  return { kind, column, categories: categories.map(cut), ...sides };
}

function sidesEntry<A, B>(
  { reference, candidate }: PlotSides<A>,
  entry: (side: A) => B,
): { reference: B | null; candidate: B } {
  return { reference: reference === undefined ? null : entry(reference), candidate: entry(candidate) };
}

/** A plot is some hundred pixels high: more digits would only make the record long. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function series(values: readonly number[]): number[] {
  return values.map(rounded);
}

function curveEntry({
  x,
  y,
}: {
  readonly x: readonly number[];
  readonly y: readonly number[];
}): Of<"roc">["candidate"] {
  return { x: series(x), y: series(y) };
}

function calibrationBinEntry({
  rows,
  predicted,
  observed,
  lower,
  upper,
}: CalibrationBin): Of<"reliability">["candidate"][number] {
  return {
    rows: rounded(rows),
    predicted: rounded(predicted),
    observed: rounded(observed),
    lower: rounded(lower),
    upper: rounded(upper),
  };
}

function byClassEntry({
  positive,
  negative,
}: Extract<Plot, { kind: "score-histogram" }>["candidate"]): Of<"score-histogram">["candidate"] {
  return { positive: series(positive), negative: series(negative) };
}

function binnedEntry({ counts, below, above, missing }: Binned): Of<"values">["candidate"] {
  return { counts: series(counts), below: rounded(below), above: rounded(above), missing: rounded(missing) };
}

function bandEntry({ rows, p10, p50, p90 }: Band): Of<"residual-bands">["candidate"][number] {
  const known = (value: number | undefined): number | null => (value === undefined ? null : rounded(value));
  return { rows: rounded(rows), p10: known(p10), p50: known(p50), p90: known(p90) };
}

function categoriesEntry({ counts, other, missing }: CategoryCounts): Of<"categories">["candidate"] {
  return { counts: series(counts), other: rounded(other), missing: rounded(missing) };
}
