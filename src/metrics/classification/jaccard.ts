import type { RatioMetric } from "../metric.ts";

export const jaccard: RatioMetric = {
  kind: "ratio",
  name: "jaccard",
  title: "Jaccard index",
  description: "Rows rightly predicted as a class, as a share of those labelled or predicted as it.",
  definition:
    "TP / (TP + FP + FN); scikit-learn `jaccard_score`. Undefined when the class is neither labelled nor predicted (scikit-learn " +
    "prints 0). Interval on the logit scale; changes by the influence of the rows.",
  tasks: ["binary", "multiclass", "multilabel"],
  better: "higher",
  unit: "share",
  roles: ["label", "prediction"],
  options: ["average", "class"],
  defaultAverage: "macro",
  numerator: (target, label, prediction) => (label === target && prediction === target ? 1 : 0),
  denominator: (target, label, prediction) => (label === target || prediction === target ? 1 : 0),
  proportion: "no",
  empty: "no row is labelled or predicted as",
};
