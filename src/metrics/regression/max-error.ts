import type { Side } from "../../align/comparison.ts";
import type { StatisticMetric, StatisticValue } from "../metric.ts";
import { absoluteError } from "../row-variables.ts";

export const maxError: StatisticMetric = {
  kind: "statistic",
  name: "max_error",
  title: "Largest error",
  description: "The largest distance between a prediction and its label.",
  definition:
    "max |p - y|; scikit-learn `max_error`. A fact of these rows, not an estimate of anything beyond them: it has no " +
    "interval, takes no weights and no limits on its change.",
  tasks: ["regression"],
  better: "lower",
  unit: "label",
  roles: ["label", "prediction"],
  options: [],
  scale: "identity",
  isFact: true,
  usable: absoluteError,
  measure: (side, _, context) => largest(absoluteError.values(side, context), side),
};

function largest(errors: Float64Array, side: Side): StatisticValue {
  let value = 0;
  for (let row = 0; row < side.rows; row++) value = Math.max(value, errors[row] ?? Number.NaN);
  // No row adds to it as to a mean.
  return { kind: "value", value, influence: new Float64Array(side.rows), inference: { kind: "exact", value } };
}
