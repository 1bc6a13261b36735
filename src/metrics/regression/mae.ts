import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";

export const mae: MomentMetric = {
  kind: "moments",
  name: "mae",
  title: "Mean absolute error",
  description: "Mean distance between prediction and label.",
  definition: "mean |p - y|; scikit-learn `mean_absolute_error`.",
  tasks: ["regression"],
  better: "lower",
  unit: "label",
  roles: ["label", "prediction"],
  options: [],
  variables: ["absolute_error"],
  evaluate: mean,
};
