import type { RatioMetric } from "../metric.ts";

export const accuracy: RatioMetric = {
  kind: "ratio",
  name: "accuracy",
  title: "Accuracy",
  description: "Share of the rows that are predicted right.",
  definition:
    "Rows whose prediction equals the label / all rows; scikit-learn `accuracy_score`. An invalid prediction is wrong. " +
    "Interval: Wilson, changes by Tango (pairs) or Newcombe.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "share",
  roles: ["label", "prediction"],
  options: [],
  defaultAverage: "all",
  numerator: (_, label, prediction) => (label === prediction ? 1 : 0),
  denominator: () => 1,
  proportion: "by-label",
  empty: "there are no rows",
};
