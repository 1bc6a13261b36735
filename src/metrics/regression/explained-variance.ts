import type { RowVariable } from "../../aggregates/vocabulary.ts";
import { sumOver } from "../../stats/sum.ts";
import type { MomentMetric } from "../metric.ts";
import { centredLabel, signedError, squaredCentredLabel } from "../row-variables.ts";

export const explainedVariance: MomentMetric = {
  kind: "moments",
  name: "explained_variance",
  title: "Explained variance",
  description: "Share of the labels' variance that the predictions explain when a constant shift is forgiven.",
  definition:
    "1 - var(p - y) / var y; scikit-learn `explained_variance_score`. It equals R² but for a bias. Undefined when all " +
    "labels are equal (scikit-learn prints 1 or 0). Interval: t, by the delta method.",
  tasks: ["regression"],
  better: "higher",
  unit: "score",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [centredError, squaredCentredError, centredLabel, squaredCentredLabel],
  evaluate([error = Number.NaN, errorSquare = Number.NaN, label = Number.NaN, labelSquare = Number.NaN]) {
    const left = varianceOf(error, errorSquare);
    const variance = varianceOf(label, labelSquare);
    if (!(variance > 0)) {
      return {
        kind: "undefined",
        reason: { code: "constant-labels", text: "all labels are equal, so there is no variance to explain" },
        shown: left > 0 ? 0 : 1,
      };
    }
    const slope = left / (variance * variance);
    return {
      value: 1 - left / variance,
      gradient: [(2 * error) / variance, -1 / variance, -2 * label * slope, slope],
    };
  },
};

/** 0 where what is left is rounding. */
function varianceOf(mean: number, meanSquare: number): number {
  const variance = meanSquare - mean * mean;
  return variance > 1e-14 * meanSquare ? variance : 0;
}

/** Errors less their mean over all rows, so that their squares keep their digits where the bias is large. */
const centredError: RowVariable = {
  name: "centred_error",
  values: (side, comparison) => {
    const errors = signedError.values(side, comparison);
    const centre = meanOfKnown(errors);
    for (let row = 0; row < errors.length; row++) errors[row] = (errors[row] ?? Number.NaN) - centre;
    return errors;
  },
};

const squaredCentredError: RowVariable = {
  name: "squared_centred_error",
  values: (side, comparison) => {
    const errors = centredError.values(side, comparison);
    for (let row = 0; row < errors.length; row++) errors[row] = (errors[row] ?? Number.NaN) ** 2;
    return errors;
  },
};

function meanOfKnown(values: Float64Array): number {
  let known = 0;
  const total = sumOver(values.length, (row) => {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) return 0;
    known++;
    return value;
  });
  return total / known;
}
