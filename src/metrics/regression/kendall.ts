import { kendall as correlate } from "../../stats/kendall.ts";
import type { StatisticMetric } from "../metric.ts";
import { absoluteError } from "../row-variables.ts";
import { rankCorrelation } from "./rank-correlation.ts";

export const kendall: StatisticMetric = {
  kind: "statistic",
  name: "kendall",
  title: "Kendall's rank correlation",
  description: "How many more pairs of rows are predicted in the right order than in the wrong one, −1 to 1.",
  definition:
    "tau-b: (concordant - discordant pairs) / sqrt(pairs untied in y * pairs untied in p); scipy.stats `kendalltau`. " +
    "Undefined when all labels or all predictions are equal (scipy prints NaN). Interval: Fisher's z with the influence " +
    "of each row.",
  tasks: ["regression"],
  better: "higher",
  unit: "score",
  roles: ["label", "prediction"],
  options: [],
  scale: "fisher-z",
  usable: absoluteError,
  measure: (side) => rankCorrelation(side, correlate),
};
