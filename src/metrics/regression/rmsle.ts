import { valueText } from "../../number-text.ts";
import type { MomentMetric } from "../metric.ts";
import { errorVariable } from "../row-variables.ts";
import { rootOfMean } from "./root-of-mean.ts";

export const rmsle: MomentMetric = {
  kind: "moments",
  name: "rmsle",
  title: "Root mean squared logarithmic error",
  description:
    "Root of the mean squared distance between the logarithms; an error of 10 % weighs the same at any size.",
  definition:
    "sqrt(mean (ln(1 + p) - ln(1 + y))^2); scikit-learn `root_mean_squared_log_error`. Undefined when a label or a " +
    "prediction is -1 or below (scikit-learn refuses). Interval: t, by the delta method.",
  tasks: ["regression"],
  better: "lower",
  unit: "score",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [squaredLogError, withoutLogarithm],
  evaluate(means) {
    const [, share = Number.NaN] = means;
    if (share > 0) {
      const text = `the label or the prediction is −1 or below in ${valueText(share, "share")} of the rows, where ln(1 + x) does not exist`;
      return { kind: "undefined", reason: { code: "not-finite", text }, shown: undefined };
    }
    const { value, gradient } = rootOfMean(means);
    return { value, gradient: [...gradient, 0] };
  },
};

/** The share outside of the domain, which the mean then tells; NaN for a row without a prediction, which is left out. */
const withoutLogarithm = errorVariable("without_logarithm", (label, prediction) =>
  Number(!hasLogarithm(label, prediction)),
);

const squaredLogError = errorVariable("squared_log_error", (label, prediction) =>
  hasLogarithm(label, prediction) ? (Math.log1p(prediction) - Math.log1p(label)) ** 2 : 0,
);

function hasLogarithm(label: number, prediction: number): boolean {
  return label > -1 && prediction > -1;
}
