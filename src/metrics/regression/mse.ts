import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { squaredError } from "../row-variables.ts";

export const mse: MomentMetric = {
  kind: "moments",
  name: "mse",
  title: "Mean squared error",
  description: "Mean squared distance between prediction and label, in the square of the label's unit.",
  definition: "mean (p - y)^2; scikit-learn `mean_squared_error`. Interval: t.",
  tasks: ["regression"],
  better: "lower",
  unit: "label-squared",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [squaredError],
  evaluate: mean,
};
