import type { RankingMetric } from "../metric.ts";

export const rocAuc: RankingMetric = {
  kind: "ranking",
  name: "roc_auc",
  title: "ROC AUC",
  description: "Chance that a row of the class scores higher than a row outside it.",
  definition:
    "Mann–Whitney statistic, ties count half; scikit-learn `roc_auc_score`. DeLong's covariance. Undefined with a single class. " +
    "In a multiclass task: one class against the rest, named by `class`.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "score",
  roles: ["label", "score"],
  options: ["class"],
  statistic: "roc_auc",
};
