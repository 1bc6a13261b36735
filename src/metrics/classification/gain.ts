import type { StatisticMetric } from "../metric.ts";
import { captured } from "./top-share.ts";

export const gain: StatisticMetric = {
  kind: "statistic",
  name: "gain",
  title: "Cumulative gain",
  description: "Share of the positives that the rows with the highest scores hold.",
  definition:
    "Positives among the share `top` of the rows with the highest scores (default 10 %) / all positives: the gains curve at `top`. " +
    "Rows that tie at the cut count in part, and so does the last row where `top` is not a whole number of rows. Undefined without " +
    "positives or without negatives. A row without a usable score counts as ranked wrong. Interval on the logit scale, with the cut " +
    "taken as estimated; changes by the influence of the rows.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "share",
  roles: ["label", "score"],
  options: ["top", "class"],
  oneClass: true,
  scale: "logit",
  measure: captured,
};
