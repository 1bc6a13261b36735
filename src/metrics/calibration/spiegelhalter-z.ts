import type { StatisticMetric } from "../metric.ts";
import { sumOver } from "../../stats/sum.ts";
import { forecastsOf, usableForecast, type Forecasts } from "./forecasts.ts";

export const spiegelhalterZ: StatisticMetric = {
  kind: "statistic",
  name: "spiegelhalter_z",
  title: "Spiegelhalter's z",
  description: "Test of calibration: how many standard errors the Brier score is from that of a calibrated model.",
  definition:
    "sum (y − p)(1 − 2p) / sqrt(sum (1 − 2p)² p (1 − p)) (Spiegelhalter 1986); of a calibrated model it is standard normal, and its " +
    "interval is that of one standard error (clustered rows: by the influence of the rows, with Student's t). It grows with the square " +
    "root of the rows. Binary: the positive class; multiclass: the top label, or `class`. Undefined when every p is 0, ½ or 1. Rows " +
    "without a usable score are left out and counted.",
  tasks: ["binary", "multiclass"],
  better: "zero",
  unit: "score",
  roles: ["label", "score"],
  options: ["class"],
  scale: "identity",
  usable: usableForecast,
  measure: (side, options, context) => {
    const found = zOf(forecastsOf(side, options, context));
    if (found === undefined) {
      const text = "every probability is 0, ½ or 1, so the Brier score has no variance to compare with";
      return { kind: "undefined", reason: { code: "zero-denominator", text }, shown: undefined };
    }
    if (side.cluster !== undefined) return { kind: "value", ...found };
    return { kind: "value", ...found, inference: { kind: "normal", value: found.value, standardError: 1 } };
  },
};

/** z = S / √V of S = Σ w a and V = Σ w² v. Rows are drawn with their weights, so V moves by w² v with a row, S by w a. */
function zOf({ probability, happened, weight }: Forecasts): { value: number; influence: Float64Array } | undefined {
  const rows = probability.length;
  const weightAt = (row: number): number => (weight === undefined ? 1 : (weight[row] ?? Number.NaN));
  const at = (row: number): number => probability[row] ?? Number.NaN;
  const surplus = (row: number): number => ((happened[row] ?? Number.NaN) - at(row)) * (1 - 2 * at(row));
  const variance = (row: number): number => (1 - 2 * at(row)) ** 2 * at(row) * (1 - at(row));
  const sum = sumOver(rows, (row) => weightAt(row) * surplus(row));
  const squares = sumOver(rows, (row) => weightAt(row) ** 2 * variance(row));
  if (!(squares > 0)) return undefined;
  const total = sumOver(rows, weightAt);
  const scale = Math.sqrt(squares);
  const value = sum / scale;
  const influence = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const slope = surplus(row) / scale - (value * weightAt(row) * variance(row)) / (2 * squares);
    influence[row] = total * slope - value / 2;
  }
  return { value, influence };
}
