import type { Side } from "../../align/comparison.ts";
import type { Influenced } from "../../stats/influenced.ts";
import type { StatisticValue, UndefinedValue } from "../metric.ts";
import { required } from "../row-variables.ts";

/** A correlation of the order of the predictions with that of the labels; undefined where one of the two has no order. */
export function rankCorrelation(
  side: Side,
  correlate: (x: Float64Array, y: Float64Array, weights?: Float64Array) => Influenced | undefined,
): StatisticValue | UndefinedValue {
  const label = new Float64Array(required(side.label, "label"));
  const prediction = new Float64Array(required(side.prediction, "prediction"));
  const found = correlate(label, prediction, side.weight);
  if (found !== undefined) return { kind: "value", ...found };
  const code = isConstant(label, side.weight) ? "constant-labels" : "constant-predictions";
  const text = `all ${code === "constant-labels" ? "labels" : "predictions"} are equal, so they have no order`;
  return { kind: "undefined", reason: { code, text }, shown: undefined };
}

/** Over the rows that weigh something. */
function isConstant(values: Float64Array, weights: Float64Array | undefined): boolean {
  let first = Number.NaN;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (weights?.[row] === 0) continue;
    if (Number.isNaN(first)) first = value;
    else if (value !== first) return false;
  }
  return true;
}
