import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { absoluteError } from "../row-variables.ts";

export const mae: MomentMetric = {
  kind: "moments",
  name: "mae",
  title: "Mean absolute error",
  description: "Mean distance between prediction and label.",
  definition: "mean |p - y|; scikit-learn `mean_absolute_error`. Interval: t.",
  tasks: ["regression"],
  better: "lower",
  unit: "label",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [absoluteError],
  evaluate: mean,
};
