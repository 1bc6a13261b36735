import { spearman as correlate } from "../../stats/spearman.ts";
import type { StatisticMetric } from "../metric.ts";
import { absoluteError } from "../row-variables.ts";
import { rankCorrelation } from "./rank-correlation.ts";

export const spearman: StatisticMetric = {
  kind: "statistic",
  name: "spearman",
  title: "Spearman's rank correlation",
  description: "How well the order of the predictions follows that of the labels, −1 to 1.",
  definition:
    "Pearson's correlation of the midranks; scipy.stats `spearmanr`. Undefined when all labels or all predictions are " +
    "equal (scipy prints NaN). Interval: Fisher's z with the influence of each row.",
  tasks: ["regression"],
  better: "higher",
  unit: "score",
  roles: ["label", "prediction"],
  options: [],
  scale: "fisher-z",
  usable: absoluteError,
  measure: (side) => rankCorrelation(side, correlate),
};
