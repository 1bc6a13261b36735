import type { AuditPlot } from "../../audit/v1.ts";
import type { Figure } from "../figure.ts";
import { histogramFigure } from "./histogram-figure.ts";
import { shortName } from "./quoted.ts";
import { spreadText } from "./spread-text.ts";

type Values = Extract<AuditPlot, { kind: "values" }>;

/** How a number that each row or query has is distributed. */
export function valuesFigure(plot: Values, id: string): Figure {
  const name = shortName(plot.title);
  return histogramFigure({
    ...plot,
    id,
    section: "quality",
    title: `${name}, one by one`,
    summary: `Of the candidate's values ${spreadText(plot, "score")}.`,
    unit: "score",
    of: name,
  });
}
