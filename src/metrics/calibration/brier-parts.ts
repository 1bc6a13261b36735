import { covarianceOfMeans } from "../../stats/covariance-of-means.ts";
import type { Side } from "../../align/comparison.ts";
import type { StatisticContext, StatisticMetric, StatisticValue } from "../metric.ts";
import type { MetricOptions } from "../options.ts";
import { binsOf, gapOf, meanOverBins, type Bins } from "./bins.ts";
import { forecastsOf, surplusOf, usableForecast, type Forecasts } from "./forecasts.ts";

const shared = {
  kind: "statistic",
  tasks: ["binary", "multiclass"],
  unit: "score",
  roles: ["label", "score"],
  options: ["bins", "binning", "class"],
  scale: "identity",
  usable: usableForecast,
} as const;

export const brierReliability: StatisticMetric = {
  ...shared,
  name: "brier_reliability",
  title: "Brier reliability",
  description: "The part of the Brier score that recalibration could remove.",
  definition:
    "Sum over bins of their share times (mean probability − share of events)² (Murphy 1973). Reliability − resolution + uncertainty is " +
    "the Brier score but for what varies within the bins. Few rows in a bin inflate it; the plain number is shown, and what is judged is " +
    "its excess over that bias, sum of share × o (1 − o) / (rows of the bin − 1) with o the share of events (Ferro & Fricker 2012). " +
    "Binary: the positive class; multiclass: the top label, or `class`. Interval: Student's t by the influence of the rows. Rows without " +
    "a usable score are left out and counted.",
  better: "lower",
  measure: (side, options, context) => judged({ side, options, context }, reliability, biasOfBins),
};

export const brierResolution: StatisticMetric = {
  ...shared,
  name: "brier_resolution",
  title: "Brier resolution",
  description: "How much the observed shares of the bins differ from the overall share: what the model can tell apart.",
  definition:
    "Sum over bins of their share times (share of events in the bin − share overall)² (Murphy 1973), 0 to ¼. Few rows in a bin inflate " +
    "it as they do brier_reliability, and it is judged by its excess over that bias less o (1 − o) / (rows − 1) of all rows (Ferro & " +
    "Fricker 2012). Binary: the positive class; multiclass: the top label, or `class`. Interval: Student's t by the influence of the " +
    "rows. Rows without a usable score are left out and counted.",
  better: "higher",
  measure: (side, options, context) =>
    judged({ side, options, context }, resolution, (bins) => biasOfBins(bins) - biasOfAll(bins)),
};

interface Question {
  readonly side: Side;
  readonly options: MetricOptions;
  readonly context: StatisticContext;
}

interface Part {
  readonly value: number;
  readonly influence: Float64Array;
}

function judged(
  { side, options, context }: Question,
  partOf: (forecasts: Forecasts, bins: Bins) => Part,
  biasOf: (bins: Bins) => number,
): StatisticValue {
  const forecasts = forecastsOf(side, options, context);
  const bins = binsOf(forecasts, options);
  const { value, influence } = partOf(forecasts, bins);
  const mean = biasOf(bins);
  const { covariance, units } = covarianceOfMeans(influence, influence, side);
  const standardError = Math.sqrt(Math.max(0, covariance));
  const inference = { kind: "t", value: value - mean, standardError, degreesOfFreedom: units - 1 } as const;
  return { kind: "value", value, influence, inference, chance: { mean } };
}

function reliability(forecasts: Forecasts, bins: Bins): Part {
  const value = meanOverBins(bins, (bin) => gapOf(bins, bin) ** 2);
  const influence = new Float64Array(bins.of.length);
  for (let row = 0; row < influence.length; row++) {
    const gap = gapOf(bins, bins.of[row] ?? -1);
    influence[row] = 2 * gap * surplusOf(forecasts, row) - gap * gap - value;
  }
  return { value, influence };
}

function resolution({ happened }: Forecasts, bins: Bins): Part {
  const observed = (bin: number): number => bins.observed[bin] ?? Number.NaN;
  const overall = meanOverBins(bins, observed);
  const value = meanOverBins(bins, (bin) => (observed(bin) - overall) ** 2);
  const influence = new Float64Array(bins.of.length);
  for (let row = 0; row < influence.length; row++) {
    const distance = observed(bins.of[row] ?? -1) - overall;
    influence[row] = 2 * distance * ((happened[row] ?? Number.NaN) - overall) - distance * distance - value;
  }
  return { value, influence };
}

/** By how much the error of the observed shares inflates the mean square; a bin of one row does not tell. */
function biasOfBins(bins: Bins): number {
  return meanOverBins(bins, (bin) => {
    const observed = bins.observed[bin] ?? Number.NaN;
    const rows = bins.effective[bin] ?? Number.NaN;
    return rows > 1 ? (observed * (1 - observed)) / (rows - 1) : 0;
  });
}

function biasOfAll(bins: Bins): number {
  const overall = meanOverBins(bins, (bin) => bins.observed[bin] ?? Number.NaN);
  const rows = 1 / meanOverBins(bins, (bin) => (bins.share[bin] ?? Number.NaN) / (bins.effective[bin] ?? Number.NaN));
  return rows > 1 ? (overall * (1 - overall)) / (rows - 1) : 0;
}
