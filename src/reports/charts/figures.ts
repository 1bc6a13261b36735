import type { AuditPlot, AuditRecord } from "../../audit/v1.ts";
import { driftRows } from "../drift-row.ts";
import type { Figure } from "../figure.ts";
import type { About } from "../report.ts";
import { confusionFigure } from "./confusion.ts";
import { driftFigures } from "./drift-figure.ts";
import { gatesFigure } from "./gates.ts";
import { latencyHistogramFigure } from "./latency-histogram.ts";
import { latencyPercentilesFigure } from "./latency-percentiles.ts";
import { precisionRecallFigure } from "./precision-recall.ts";
import { reliabilityFigure } from "./reliability.ts";
import { residualBandsFigure } from "./residual-bands.ts";
import { residualHistogramFigure } from "./residual-histogram.ts";
import { rocFigure } from "./roc.ts";
import { scoreHistogramFigure } from "./score-histogram.ts";
import { sliceFigures } from "./slices.ts";
import { trendFigures } from "./trend.ts";
import { valuesFigure } from "./values.ts";

type ColumnPlot = Extract<AuditPlot, { kind: "column" | "categories" }>;
type OtherPlot = Exclude<AuditPlot, ColumnPlot>;

/** Every plot of a record in the order in which it is read. */
export function figuresOf(record: AuditRecord, about: About): readonly Figure[] {
  const plots = record.plots ?? [];
  const drawn = plots.filter((plot) => !isColumn(plot)).flatMap((plot, at) => figuresOfPlot(plot, `plot-${at}`));
  return [
    gatesFigure(record) ?? [],
    drawn.filter(({ section }) => section === "quality"),
    sliceFigures(record),
    drawn.filter(({ section }) => section === "latency"),
    driftFigures(plots.filter(isColumn), driftRows(record)),
    trendFigures(record, about),
  ].flat();
}

function isColumn(plot: AuditPlot): plot is ColumnPlot {
  return plot.kind === "column" || plot.kind === "categories";
}

function figuresOfPlot(plot: OtherPlot, id: string): readonly Figure[] {
  switch (plot.kind) {
    case "roc":
      return [rocFigure(plot, id)];
    case "precision-recall":
      return [precisionRecallFigure(plot, id)];
    case "reliability":
      return [reliabilityFigure(plot, id)];
    case "score-histogram":
      return [scoreHistogramFigure(plot, id)];
    case "confusion":
      return [confusionFigure(plot, id)];
    case "residual-histogram":
      return [residualHistogramFigure(plot, id)];
    case "residual-bands":
      return [residualBandsFigure(plot, id)];
    case "values":
      return [valuesFigure(plot, id)];
    case "latency":
      return [latencyHistogramFigure(plot, id), latencyPercentilesFigure(plot, `${id}-p`)].flatMap(
        (figure) => figure ?? [],
      );
  }
}
