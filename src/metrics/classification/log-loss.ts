import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { logLossOfRow } from "../row-variables.ts";

export const logLoss: MomentMetric = {
  kind: "moments",
  name: "log_loss",
  title: "Log loss",
  description: "Mean of −ln of the probability given to the true class.",
  definition:
    "Probabilities are clipped to [2.2e-16, 1 - 2.2e-16] and otherwise taken as they are, also where they do not sum to 1; " +
    "scikit-learn `log_loss`. A row without a usable score counts as a certain error, 36.04. " +
    "Interval: Student's t, changes by the paired or Welch's t.",
  tasks: ["binary", "multiclass"],
  better: "lower",
  unit: "nats",
  roles: ["label", "score"],
  options: [],
  variables: () => [logLossOfRow],
  evaluate: mean,
};
