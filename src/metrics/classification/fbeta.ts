import type { RatioMetric } from "../metric.ts";
import type { MetricOptions } from "../options.ts";

export const fbeta: RatioMetric = {
  kind: "ratio",
  name: "fbeta",
  title: "F-beta score",
  description: "Harmonic mean of precision and recall in which recall weighs `beta` times as much.",
  definition:
    "(1 + β²) TP / ((1 + β²) TP + β² FN + FP); scikit-learn `fbeta_score`. Undefined when the class is neither labelled nor " +
    "predicted (scikit-learn prints 0). Interval on the logit scale; changes by the influence of the rows.",
  tasks: ["binary", "multiclass", "multilabel"],
  better: "higher",
  unit: "share",
  roles: ["label", "prediction"],
  options: ["beta", "average", "class"],
  requires: ["beta"],
  defaultAverage: "macro",
  numerator: (target, label, prediction, options) =>
    label === target && prediction === target ? 1 + squaredBeta(options) : 0,
  denominator: (target, label, prediction, options) =>
    (label === target ? squaredBeta(options) : 0) + (prediction === target ? 1 : 0),
  proportion: "no",
  empty: "no row is labelled or predicted as",
};

function squaredBeta({ beta = 1 }: MetricOptions): number {
  return beta * beta;
}
