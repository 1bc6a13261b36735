import type { Side } from "../../align/comparison.ts";
import { consistencyNull } from "../../stats/consistency-null.ts";
import { sortedCopy } from "../../stats/sort.ts";
import type { StatisticContext, StatisticMetric, StatisticValue, UndefinedValue } from "../metric.ts";
import type { MetricOptions } from "../options.ts";
import { binsOf, type Bins } from "./bins.ts";
import { forecastsOf, usableForecast, type Forecasts } from "./forecasts.ts";

/** What the calibration errors have in common. */
export const aboveChance = {
  kind: "statistic",
  tasks: ["binary", "multiclass"],
  better: "lower",
  unit: "share",
  roles: ["label", "score"],
  options: ["bins", "binning", "class"],
  scale: "identity",
  usable: usableForecast,
} as const satisfies Partial<StatisticMetric>;

/** A calibration error with the influence of each row. */
export interface BinnedError {
  readonly value: number;
  readonly influence: Float64Array;
}

export interface CalibrationErrorQuestion {
  readonly side: Side;
  readonly options: MetricOptions;
  readonly context: StatisticContext;
  /** Which of the two errors, by the name that consistencyNull has for it. */
  readonly which: "ece" | "mce";
}

/**
 * A calibration error that is judged by how far it exceeds chance. A perfectly calibrated model shows one too: at 200 rows
 * and 15 bins an expected calibration error of 0.09. The same error with labels drawn from the model's own probabilities
 * tells how much chance alone would show, and `error - draws` is where the excess may lie.
 */
export function calibrationError(
  { side, options, context, which }: CalibrationErrorQuestion,
  errorOf: (forecasts: Forecasts, bins: Bins) => BinnedError,
): StatisticValue | UndefinedValue {
  const forecasts = forecastsOf(side, options, context);
  const bins = binsOf(forecasts, options);
  const byChance = consistencyNull(
    { probability: forecasts.probability, bin: bins.of, weights: forecasts.weight },
    { seed: context.seed },
  )?.[which];
  if (byChance === undefined) {
    return { kind: "undefined", reason: { code: "no-rows", text: "no row weighs anything" }, shown: undefined };
  }
  const { value, influence } = errorOf(forecasts, bins);
  const { mean, quantile95, draws } = byChance;
  const excesses = sortedCopy(draws.map((draw) => value - draw));
  return {
    kind: "value",
    value,
    influence,
    inference: { kind: "draws", value: value - mean, draws: excesses },
    chance: { mean, quantile95 },
  };
}
