import type { RatioMetric } from "../metric.ts";

export const selectionRate: RatioMetric = {
  kind: "ratio",
  name: "selection_rate",
  title: "Selection rate",
  description: "Share of the rows that are predicted as a class, right or wrong; it needs no labels.",
  definition:
    "Rows predicted as the class / all rows; Fairlearn `selection_rate`. An invalid prediction is not selected. Better the higher " +
    "it is, unless `direction` says otherwise. Interval: Wilson, changes by Tango (pairs) or Newcombe.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "share",
  roles: ["prediction"],
  options: ["class", "direction"],
  oneClass: true,
  defaultAverage: "macro",
  numerator: (target, _, prediction) => (prediction === target ? 1 : 0),
  denominator: () => 1,
  proportion: "by-label",
  empty: "there are no rows for",
};
