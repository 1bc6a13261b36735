import type { RankingMetric } from "../metric.ts";

export const averagePrecision: RankingMetric = {
  kind: "ranking",
  name: "average_precision",
  title: "Average precision",
  description: "Precision averaged over the recall gained at each distinct score.",
  definition:
    "sum (R_k - R_{k-1}) P_k over distinct scores; scikit-learn `average_precision_score`. Undefined without positives. In a multiclass " +
    "task: `class` against the rest, or the average of each class against the rest, where every class needs rows: `average: macro` (the " +
    "default) or `weighted` by how frequent the classes are. A row without a usable score counts as ranked wrong. Interval: standard " +
    "error by the infinitesimal jackknife, on the logit scale; changes by the same.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "score",
  roles: ["label", "score"],
  options: ["class", "average"],
  statistic: "average_precision",
};
