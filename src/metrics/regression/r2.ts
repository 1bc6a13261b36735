import type { MomentMetric } from "../metric.ts";
import { centredLabel, squaredCentredLabel, squaredError } from "../row-variables.ts";

export const r2: MomentMetric = {
  kind: "moments",
  name: "r2",
  title: "R²",
  description: "Share of the labels' variance that the predictions explain.",
  definition:
    "1 - mean (p - y)^2 / var y; scikit-learn `r2_score`. Undefined when all labels are equal (scikit-learn prints 1 or 0), as of a single row. Interval: t, by the delta method.",
  tasks: ["regression"],
  better: "higher",
  unit: "score",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [squaredError, centredLabel, squaredCentredLabel],
  evaluate([error = Number.NaN, label = Number.NaN, square = Number.NaN]) {
    const variance = square - label * label;
    if (!(variance > 1e-14 * square)) {
      return {
        kind: "undefined",
        reason: { code: "constant-labels", text: "all labels are equal, so there is no variance to explain" },
        shown: error === 0 ? 1 : 0,
      };
    }
    const slope = error / (variance * variance);
    return { value: 1 - error / variance, gradient: [-1 / variance, -2 * label * slope, slope] };
  },
};
