import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { errorVariable } from "../row-variables.ts";

export const smape: MomentMetric = {
  kind: "moments",
  name: "smape",
  title: "Symmetric mean absolute percentage error",
  description: "Mean distance between prediction and label as a share of the mean of their sizes, 0 to 2.",
  definition:
    "mean 2 |p - y| / (|p| + |y|), 0 to 2, as in the M4 competition (Makridakis, Spiliotis & Assimakopoulos 2020, " +
    "which prints 0 to 200). A row in which both are 0 has no error. Interval: t.",
  tasks: ["regression"],
  better: "lower",
  unit: "share",
  roles: ["label", "prediction"],
  options: [],
  range: 2,
  variables: () => [symmetricPercentageError],
  evaluate: mean,
};

const symmetricPercentageError = errorVariable("symmetric_percentage_error", (label, prediction) => {
  const distance = Math.abs(prediction - label);
  return distance === 0 ? 0 : (2 * distance) / (Math.abs(prediction) + Math.abs(label));
});
