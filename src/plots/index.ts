import { columnPlots } from "./columns.ts";
import { confusionPlots } from "./confusion.ts";
import { precisionRecallPlots, rocPlots } from "./curves.ts";
import { latencyPlots } from "./latency.ts";
import type { Plot } from "./plot.ts";
import { reliabilityPlots } from "./reliability.ts";
import { residualPlots } from "./residuals.ts";
import { scoreHistograms } from "./score-histogram.ts";
import type { PlotSubject } from "./subject.ts";
import { valuesPlots } from "./values.ts";

/** A kind of plot: as many of it as the run has something to show for. */
export interface PlotKind {
  readonly name: string;
  draw(subject: PlotSubject): readonly Plot[];
}

/** Every kind of plot, in the order of the record. */
export const plotKinds: readonly PlotKind[] = [
  { name: "ROC curves", draw: rocPlots },
  { name: "precision-recall curves", draw: precisionRecallPlots },
  { name: "reliability", draw: reliabilityPlots },
  { name: "scores", draw: scoreHistograms },
  { name: "confusion", draw: confusionPlots },
  { name: "residuals", draw: residualPlots },
  { name: "values", draw: valuesPlots },
  { name: "latency", draw: latencyPlots },
  { name: "columns", draw: columnPlots },
];
