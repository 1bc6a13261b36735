import type { AuditPlot } from "../../audit/v1.ts";
import type { Figure } from "../figure.ts";
import { histogramFigure } from "./histogram-figure.ts";
import { spreadText } from "./spread-text.ts";

type ResidualHistogram = Extract<AuditPlot, { kind: "residual-histogram" }>;

/** How far off the predictions are, and to which side. */
export function residualHistogramFigure(plot: ResidualHistogram, id: string): Figure {
  return histogramFigure({
    ...plot,
    id,
    section: "quality",
    title: "Errors",
    summary: `Of the candidate's errors ${spreadText(plot, "label")}.`,
    unit: "label",
    of: "prediction less label",
  });
}
