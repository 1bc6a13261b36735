import { signedError } from "../metrics/row-variables.ts";
import { binnedValues } from "../stats/binned.ts";
import { edgesOfValues } from "./edges-of-values.ts";
import type { ResidualBandsPlot, ResidualHistogramPlot } from "./plot.ts";
import { residualBands } from "./residual-bands.ts";
import { ofSides, type PlotSubject } from "./subject.ts";

const bins = 20;

/** How far predictions lie from labels (prediction less label): in bins that the reference's own errors choose, and by prediction. */
export function residualPlots({ comparison }: PlotSubject): readonly (ResidualHistogramPlot | ResidualBandsPlot)[] {
  const { task, candidate } = comparison;
  if (task !== "regression" || candidate.label === undefined || candidate.prediction === undefined) return [];
  const sides = ofSides(comparison, (side) => ({
    errors: signedError.values(side, comparison),
    predictions: Float64Array.from(side.prediction ?? []),
    weight: side.weight,
  }));
  const errors = { reference: sides.reference?.errors, candidate: sides.candidate.errors };
  const edges = edgesOfValues(errors, bins);
  if (edges === undefined) return [];
  const histogram: ResidualHistogramPlot = {
    kind: "residual-histogram",
    edges,
    reference: sides.reference && binnedValues(sides.reference.errors, edges, sides.reference.weight),
    candidate: binnedValues(sides.candidate.errors, edges, sides.candidate.weight),
  };
  return [histogram, ...residualBands(sides)];
}
