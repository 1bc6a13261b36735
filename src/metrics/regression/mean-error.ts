import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { signedError } from "../row-variables.ts";

export const meanError: MomentMetric = {
  kind: "moments",
  name: "mean_error",
  title: "Mean error (bias)",
  description: "How far predictions lie above (+) or below (−) the labels on average.",
  definition:
    "mean (p - y). `max_increase` looks at its distance from zero; `min` and `max` at the signed value. Interval: t.",
  tasks: ["regression"],
  better: "zero",
  unit: "label",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [signedError],
  evaluate: mean,
};
