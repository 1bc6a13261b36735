import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";

export const logLoss: MomentMetric = {
  kind: "moments",
  name: "log_loss",
  title: "Log loss",
  description: "Mean of −ln of the probability given to the true class.",
  definition:
    "Probabilities are clipped to [2.2e-16, 1 - 2.2e-16]; scikit-learn `log_loss`. A row without a usable score counts as a certain error, 36.04.",
  tasks: ["binary", "multiclass"],
  better: "lower",
  unit: "nats",
  roles: ["label", "score"],
  options: [],
  variables: ["log_loss"],
  evaluate: mean,
};
