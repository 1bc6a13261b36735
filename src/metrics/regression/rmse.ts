import type { MomentMetric } from "../metric.ts";

export const rmse: MomentMetric = {
  kind: "moments",
  name: "rmse",
  title: "Root mean squared error",
  description: "Root of the mean squared distance between prediction and label; large errors weigh more.",
  definition: "sqrt(mean (p - y)^2); scikit-learn `root_mean_squared_error`.",
  tasks: ["regression"],
  better: "lower",
  unit: "label",
  roles: ["label", "prediction"],
  options: [],
  variables: ["squared_error"],
  evaluate: ([meanSquare = Number.NaN]) => {
    const value = Math.sqrt(meanSquare);
    // At 0 every error is 0, and so is the variance of the mean: any finite slope gives a standard error of 0.
    return { value, gradient: [value === 0 ? 0 : 1 / (2 * value)] };
  },
};
