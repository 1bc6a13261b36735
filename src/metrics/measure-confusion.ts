import type { Cube } from "../aggregates/vocabulary.ts";
import type { Measured } from "./estimate.ts";
import { fromInfluence, sideCells, type SideCells, type SideValue } from "./influence.ts";
import type { ConfusionMetric, ConfusionShares, MetricContext } from "./metric.ts";

/** Measures a function of the confusion matrix on both sides of the cube. */
export function measureConfusion(metric: ConfusionMetric, context: MetricContext, cube: Cube): Measured {
  const value = (side: "reference" | "candidate"): SideValue | undefined => {
    const cells = sideCells(cube, side);
    return cells && metric.evaluate(sharesOf(cells, context.classes.length));
  };
  const candidate = value("candidate");
  if (candidate === undefined) throw new TypeError("a cube always has a candidate");
  return fromInfluence(cube, { reference: value("reference"), candidate }, (estimate, standardError, cells) =>
    metric.unit === "share"
      ? { kind: "logit", value: estimate, standardError, n: cells.effective }
      : { kind: "fisher-z", value: estimate, standardError, n: cells.effective },
  );
}

function sharesOf(side: SideCells, classes: number): ConfusionShares {
  const labels = Array.from({ length: classes }, () => 0);
  const predictions = Array.from({ length: classes }, () => 0);
  const correctOf = Array.from({ length: classes }, () => 0);
  for (const { label, prediction, weight } of side.cells) {
    const share = weight / side.weight;
    labels[label] = (labels[label] ?? 0) + share;
    if (prediction >= 0) predictions[prediction] = (predictions[prediction] ?? 0) + share;
    if (prediction === label) correctOf[label] = (correctOf[label] ?? 0) + share;
  }
  return { labels, predictions, correctOf, correct: correctOf.reduce((sum, share) => sum + share, 0) };
}
