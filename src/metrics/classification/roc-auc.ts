import type { RankingMetric } from "../metric.ts";

export const rocAuc: RankingMetric = {
  kind: "ranking",
  name: "roc_auc",
  title: "ROC AUC",
  description: "Chance that a row of the class scores higher than a row outside it.",
  definition:
    "Mann–Whitney statistic, ties count half; scikit-learn `roc_auc_score`. Undefined with a single class. In a multiclass task: " +
    "`class` against the rest, or an average: `multi_class: ovr` (the default) of each class against the rest, where every class " +
    "needs rows, or `ovo` of each pair of the classes that have rows (Hand & Till 2001); `average: macro` (the default) or `weighted` " +
    "by how frequent classes or pairs are. A row without a usable score counts as ranked wrong. Interval: DeLong's covariance " +
    "(Obuchowski's for clusters, the influence of the rows for averages) on the logit scale; changes by the same covariance.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "score",
  roles: ["label", "score"],
  options: ["class", "average", "multi_class"],
  statistic: "roc_auc",
};
