import type { AuditPlot } from "../../audit/v1.ts";
import type { Figure } from "../figure.ts";
import { histogramFigure } from "./histogram-figure.ts";
import { spreadText } from "./spread-text.ts";
import type { Quantile } from "./spread-text.ts";

type Latency = Extract<AuditPlot, { kind: "latency" }>;

/** How long the requests take, on a logarithmic axis. */
export function latencyHistogramFigure(plot: Latency, id: string): Figure {
  const { probabilities } = plot.percentiles;
  const exact: Quantile = (side, share) => plot.percentiles[side]?.[probabilities.indexOf(share)];
  const hasAll = [0.1, 0.5, 0.9].every((share) => probabilities.includes(share));
  return histogramFigure({
    ...plot,
    id,
    section: "latency",
    title: "Latency",
    summary: `Of the candidate's times ${spreadText(plot, "ms", hasAll ? exact : undefined)}.`,
    unit: "ms",
    of: "time, logarithmic",
    isLogarithmic: true,
  });
}
