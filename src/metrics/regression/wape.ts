import type { MomentMetric } from "../metric.ts";
import { absoluteError, errorVariable } from "../row-variables.ts";

export const wape: MomentMetric = {
  kind: "moments",
  name: "wape",
  title: "Weighted absolute percentage error",
  description: "Sum of the distances between prediction and label as a share of the sum of the labels' sizes.",
  definition:
    "sum |p - y| / sum |y|, also called MAD/mean ratio (Kolassa & Schütz 2007). Undefined when every label is 0. " +
    "Interval: t, by the delta method.",
  tasks: ["regression"],
  better: "lower",
  unit: "share",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [absoluteError, labelSize],
  evaluate([error = Number.NaN, size = Number.NaN]) {
    if (size === 0) {
      const text = "every label is 0, so there is nothing to take a share of";
      return { kind: "undefined", reason: { code: "zero-denominator", text }, shown: undefined };
    }
    return { value: error / size, gradient: [1 / size, -error / (size * size)] };
  },
};

/** NaN where the prediction is, because the row is left out as a whole. */
const labelSize = errorVariable("label_size", (label) => Math.abs(label));
