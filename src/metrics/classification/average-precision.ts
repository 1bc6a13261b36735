import type { RankingMetric } from "../metric.ts";

export const averagePrecision: RankingMetric = {
  kind: "ranking",
  name: "average_precision",
  title: "Average precision",
  description: "Precision averaged over the recall gained at each distinct score.",
  definition:
    "sum (R_k - R_{k-1}) P_k over distinct scores; scikit-learn `average_precision_score`. Standard error by the infinitesimal " +
    "jackknife. Undefined without positives. In a multiclass task: one class against the rest, named by `class`.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "score",
  roles: ["label", "score"],
  options: ["class"],
  statistic: "average_precision",
};
