import type { PercentileMetric } from "../metric.ts";
import { absoluteError } from "../row-variables.ts";

export const medianAe: PercentileMetric = {
  kind: "percentile",
  name: "median_ae",
  title: "Median absolute error",
  description: "Half of the predictions lie closer to their label than this.",
  definition:
    "median |p - y|; scikit-learn `median_absolute_error`. Interval by order statistics, of weighted or clustered rows " +
    "Woodruff's; the change by a seeded bootstrap up to 2 000 rows, by Maritz–Jarrett above.",
  tasks: ["regression"],
  better: "lower",
  unit: "label",
  roles: ["label", "prediction"],
  options: [],
  variable: () => absoluteError,
  probability: () => 0.5,
};
