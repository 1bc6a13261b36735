import type { RatioMetric } from "../metric.ts";

export const precision: RatioMetric = {
  kind: "ratio",
  name: "precision",
  title: "Precision",
  description: "Share of the rows predicted as a class that belong to it.",
  definition:
    "TP / (TP + FP); scikit-learn `precision_score`. Without a row predicted as the class it is undefined (scikit-learn prints 0); " +
    "in an average such a class counts 0, as in scikit-learn. Interval: Wilson for one class, on the logit scale for averages; changes " +
    "by the influence of the rows, Newcombe without pairs.",
  tasks: ["binary", "multiclass", "multilabel"],
  better: "higher",
  unit: "share",
  roles: ["label", "prediction"],
  options: ["average", "class"],
  defaultAverage: "macro",
  numerator: (target, label, prediction) => (label === target && prediction === target ? 1 : 0),
  denominator: (target, _, prediction) => (prediction === target ? 1 : 0),
  proportion: "by-prediction",
  empty: "no row is predicted as",
};
