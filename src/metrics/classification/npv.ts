import type { RatioMetric } from "../metric.ts";

export const npv: RatioMetric = {
  kind: "ratio",
  name: "npv",
  title: "Negative predictive value",
  description: "Share of the rows not predicted as a class that do not belong to it.",
  definition:
    "TN / (TN + FN); scikit-learn `precision_score` of the negative class. Invalid predictions do not enter. Undefined when every " +
    "row is predicted as the class; in an average such a class counts 0. Interval: Wilson for one class, on the logit scale for " +
    "averages; changes by the influence of the rows, Newcombe without pairs.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "share",
  roles: ["label", "prediction"],
  options: ["average", "class"],
  defaultAverage: "macro",
  numerator: (target, label, prediction) => (label !== target && prediction !== target && prediction >= 0 ? 1 : 0),
  denominator: (target, _, prediction) => (prediction !== target && prediction >= 0 ? 1 : 0),
  proportion: "by-prediction",
  empty: "no row is predicted otherwise than",
};
