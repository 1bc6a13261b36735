import type { RatioMetric } from "../metric.ts";

export const fpr: RatioMetric = {
  kind: "ratio",
  name: "fpr",
  title: "False positive rate",
  description: "Share of the rows outside a class that are predicted as it.",
  definition:
    "FP / (FP + TN) = 1 − specificity. An invalid prediction is wrong, so it counts as a false positive. Undefined when every row " +
    "is of the class; in an average such a class counts 1. Interval: Wilson, changes by Tango (pairs) or Newcombe; averages on the logit scale.",
  tasks: ["binary", "multiclass"],
  better: "lower",
  unit: "share",
  roles: ["label", "prediction"],
  options: ["average", "class"],
  defaultAverage: "macro",
  numerator: (target, label, prediction) => (label !== target && (prediction === target || prediction < 0) ? 1 : 0),
  denominator: (target, label) => (label === target ? 0 : 1),
  proportion: "by-label",
  empty: "no row is labelled otherwise than",
};
