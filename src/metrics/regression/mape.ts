import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { EPSILON, errorVariable } from "../row-variables.ts";

export const mape: MomentMetric = {
  kind: "moments",
  name: "mape",
  title: "Mean absolute percentage error",
  description: "Mean distance between prediction and label as a share of the label.",
  definition:
    "mean |p - y| / max(|y|, 2.2e-16); scikit-learn `mean_absolute_percentage_error`. A label of 0 makes it huge: choose another metric then. Interval: t.",
  tasks: ["regression"],
  better: "lower",
  unit: "share",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [absolutePercentageError],
  evaluate: mean,
};

const absolutePercentageError = errorVariable(
  "absolute_percentage_error",
  (label, prediction) => Math.abs(label - prediction) / Math.max(Math.abs(label), EPSILON),
);
