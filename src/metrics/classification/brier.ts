import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { brierOfRow } from "../row-variables.ts";

export const brier: MomentMetric = {
  kind: "moments",
  name: "brier",
  title: "Brier score",
  description: "Mean squared distance between the probabilities and what happened.",
  definition:
    "Binary: mean (p - y)^2, 0 to 1. Multiclass: summed over the classes, 0 to 2. scikit-learn `brier_score_loss`. " +
    "Probabilities are taken as they are, also where they do not sum to 1. A row without a usable score counts as a certain error. Interval: Student's t, changes by the paired or Welch's t.",
  tasks: ["binary", "multiclass"],
  better: "lower",
  unit: "score",
  roles: ["label", "score"],
  options: [],
  range: 2,
  variables: () => [brierOfRow],
  evaluate: mean,
};
