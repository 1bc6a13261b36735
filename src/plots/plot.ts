import type { Binned } from "../stats/binned.ts";

/** The series that a plot is drawn from: curves of some 100 points, counts in bins, percentiles; never a row. */
export type Plot =
  | RocPlot
  | PrecisionRecallPlot
  | ReliabilityPlot
  | ScoreHistogramPlot
  | ConfusionPlot
  | ResidualHistogramPlot
  | ResidualBandsPlot
  | ValuesPlot
  | LatencyPlot
  | ColumnPlot
  | CategoriesPlot;

/** Something of each side; undefined where there is no reference, or it has none. */
export interface PlotSides<T> {
  readonly reference: T | undefined;
  readonly candidate: T;
}

/** Points from one end to the other. */
export interface Curve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface RocPlot extends PlotSides<Curve> {
  readonly kind: "roc";
  readonly target: string;
}

export interface PrecisionRecallPlot extends PlotSides<Curve> {
  readonly kind: "precision-recall";
  readonly target: string;
  readonly baseRate: PlotSides<number>;
}

export interface ReliabilityPlot extends PlotSides<readonly CalibrationBin[]> {
  readonly kind: "reliability";
  /** undefined: the predicted class, whichever it is. */
  readonly target: string | undefined;
}

export interface CalibrationBin {
  /** Or the sum of their weights. */
  readonly rows: number;
  readonly predicted: number;
  readonly observed: number;
  readonly lower: number;
  readonly upper: number;
}

export interface ScoreHistogramPlot extends PlotSides<ByClass> {
  readonly kind: "score-histogram";
  readonly target: string;
  readonly edges: readonly number[];
}

export interface ByClass {
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

export interface ConfusionPlot extends PlotSides<readonly (readonly number[])[]> {
  readonly kind: "confusion";
  readonly classes: readonly string[];
  /** Classes that the last one stands for; 0 where it is one. */
  readonly folded: number;
  /** Rows of each label without a usable prediction, where there are any. */
  readonly invalid: PlotSides<readonly number[]> | undefined;
}

export interface ResidualHistogramPlot extends PlotSides<Binned> {
  readonly kind: "residual-histogram";
  readonly edges: readonly number[];
}

export interface ResidualBandsPlot extends PlotSides<readonly Band[]> {
  readonly kind: "residual-bands";
  readonly edges: readonly number[];
}

/** The percentiles are undefined in a band of fewer than ten rows. */
export interface Band {
  readonly rows: number;
  readonly p10: number | undefined;
  readonly p50: number | undefined;
  readonly p90: number | undefined;
}

export interface ValuesPlot extends PlotSides<Binned> {
  readonly kind: "values";
  readonly title: string;
  readonly edges: readonly number[];
}

export interface LatencyPlot extends PlotSides<Binned> {
  readonly kind: "latency";
  /** In milliseconds. */
  readonly edges: readonly number[];
  readonly percentiles: PlotSides<readonly number[]> & { readonly probabilities: readonly number[] };
}

export interface ColumnPlot {
  readonly kind: "column";
  readonly column: string;
  readonly columnKind: "numeric" | "timestamp";
  readonly edges: readonly number[];
  readonly reference: Binned;
  readonly candidate: Binned;
}

export interface CategoriesPlot {
  readonly kind: "categories";
  readonly column: string;
  readonly categories: readonly string[];
  readonly reference: CategoryCounts;
  readonly candidate: CategoryCounts;
}

export interface CategoryCounts {
  readonly counts: readonly number[];
  readonly other: number;
  readonly missing: number;
}
