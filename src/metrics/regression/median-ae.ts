import type { PercentileMetric } from "../metric.ts";

export const medianAe: PercentileMetric = {
  kind: "percentile",
  name: "median_ae",
  title: "Median absolute error",
  description: "Half of the predictions lie closer to their label than this.",
  definition: "median |p - y|; scikit-learn `median_absolute_error`. Interval by order statistics.",
  tasks: ["regression"],
  better: "lower",
  unit: "label",
  roles: ["label", "prediction"],
  options: [],
  variable: "absolute_error",
  probability: 0.5,
};
