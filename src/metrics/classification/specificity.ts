import type { RatioMetric } from "../metric.ts";

export const specificity: RatioMetric = {
  kind: "ratio",
  name: "specificity",
  title: "Specificity",
  description: "Share of the rows outside a class that are not predicted as it.",
  definition:
    "TN / (TN + FP), the recall of the rest; scikit-learn `recall_score` of the negative class. An invalid prediction is wrong. " +
    "Interval: Wilson, changes by Tango (pairs) or Newcombe; averages on the logit scale.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "share",
  roles: ["label", "prediction"],
  options: ["average", "class"],
  defaultAverage: "macro",
  numerator: (target, label, prediction) => (label !== target && prediction !== target && prediction >= 0 ? 1 : 0),
  denominator: (target, label) => (label === target ? 0 : 1),
  proportion: "by-label",
  empty: "no row is labelled otherwise than",
};
