import type { RatioMetric } from "../metric.ts";

export const fnr: RatioMetric = {
  kind: "ratio",
  name: "fnr",
  title: "False negative rate",
  description: "Share of the rows of a class that are missed.",
  definition:
    "FN / (TP + FN) = 1 − recall. An invalid prediction is a miss. Undefined without a row of the class; in an average such a " +
    "class counts 1, as its recall counts 0. Interval: Wilson, changes by Tango (pairs) or Newcombe; averages on the logit scale.",
  tasks: ["binary", "multiclass"],
  better: "lower",
  unit: "share",
  roles: ["label", "prediction"],
  options: ["average", "class"],
  defaultAverage: "macro",
  numerator: (target, label, prediction) => (label === target && prediction !== target ? 1 : 0),
  denominator: (target, label) => (label === target ? 1 : 0),
  proportion: "by-label",
  empty: "no row is labelled",
};
