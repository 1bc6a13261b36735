import type { MomentMetric } from "../metric.ts";
import { squaredError } from "../row-variables.ts";
import { rootOfMean } from "./root-of-mean.ts";

export const rmse: MomentMetric = {
  kind: "moments",
  name: "rmse",
  title: "Root mean squared error",
  description: "Root of the mean squared distance between prediction and label; large errors weigh more.",
  definition: "sqrt(mean (p - y)^2); scikit-learn `root_mean_squared_error`. Interval: t, by the delta method.",
  tasks: ["regression"],
  better: "lower",
  unit: "label",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [squaredError],
  evaluate: rootOfMean,
};
