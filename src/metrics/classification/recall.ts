import type { RatioMetric } from "../metric.ts";

export const recall: RatioMetric = {
  kind: "ratio",
  name: "recall",
  title: "Recall",
  description: "Share of the rows of a class that are found.",
  definition:
    "TP / (TP + FN); scikit-learn `recall_score`. Without a row of the class it is undefined (scikit-learn prints 0). " +
    "Interval: Wilson, changes by Tango (pairs) or Newcombe; averages on the logit scale.",
  tasks: ["binary", "multiclass", "multilabel"],
  better: "higher",
  unit: "share",
  roles: ["label", "prediction"],
  options: ["average", "class"],
  defaultAverage: "macro",
  numerator: (target, label, prediction) => (label === target && prediction === target ? 1 : 0),
  denominator: (target, label) => (label === target ? 1 : 0),
  proportion: "by-label",
  empty: "no row is labelled",
};
