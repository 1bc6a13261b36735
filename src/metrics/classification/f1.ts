import type { RatioMetric } from "../metric.ts";

export const f1: RatioMetric = {
  kind: "ratio",
  name: "f1",
  title: "F1 score",
  description: "Harmonic mean of precision and recall.",
  definition:
    "2 TP / (2 TP + FP + FN); scikit-learn `f1_score`. Undefined when the class is neither labelled nor predicted (scikit-learn prints 0). " +
    "Interval on the logit scale; changes by the influence of the rows.",
  tasks: ["binary", "multiclass", "multilabel"],
  better: "higher",
  unit: "share",
  roles: ["label", "prediction"],
  options: ["average", "class"],
  defaultAverage: "macro",
  numerator: (target, label, prediction) => (label === target && prediction === target ? 2 : 0),
  denominator: (target, label, prediction) => (label === target ? 1 : 0) + (prediction === target ? 1 : 0),
  proportion: "no",
  empty: "no row is labelled or predicted as",
};
