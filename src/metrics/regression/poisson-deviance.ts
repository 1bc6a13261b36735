import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { errorVariable } from "../row-variables.ts";

export const poissonDeviance: MomentMetric = {
  kind: "moments",
  name: "poisson_deviance",
  title: "Poisson deviance",
  description: "Loss of predicted counts or rates: an error weighs the more, the less was predicted.",
  definition:
    "2 mean (y ln(y / p) - y + p), with 0 ln 0 = 0; scikit-learn `mean_poisson_deviance`. Not finite, and never a pass, where a label " +
    "is below 0 or a prediction not above 0 (scikit-learn refuses). Interval: t, adjusted for skewness.",
  tasks: ["regression"],
  better: "lower",
  unit: "score",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [deviance],
  evaluate: mean,
};

const deviance = errorVariable("poisson_deviance", (label, prediction) => {
  if (label < 0 || prediction <= 0) return Number.POSITIVE_INFINITY;
  const surprise = label === 0 ? 0 : label * Math.log(label / prediction);
  return 2 * (surprise - label + prediction);
});
