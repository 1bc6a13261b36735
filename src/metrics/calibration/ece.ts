import type { StatisticMetric } from "../metric.ts";
import { gapOf, meanOverBins, type Bins } from "./bins.ts";
import { aboveChance, calibrationError, type BinnedError } from "./calibration-error.ts";
import { surplusOf, type Forecasts } from "./forecasts.ts";

export const ece: StatisticMetric = {
  ...aboveChance,
  name: "ece",
  title: "Expected calibration error",
  description:
    "How far the predicted probabilities are from the observed shares, averaged over bins; judged above chance.",
  definition:
    'Sum over bins of their share of the rows times |mean probability − share of events|; torchmetrics `CalibrationError(norm="l1")`, ' +
    "bins (lower, upper], empty ones left out. Binary: the positive class; multiclass: the top label (Guo et al. 2017), or `class`. " +
    "A perfectly calibrated model shows an error too, which depends on rows and bins: labels drawn from the model's own probabilities " +
    "(200 times; Bröcker & Smith 2007) say how much. The plain number is shown, with that chance level beside it; what is judged is the excess over " +
    "chance: `max` fails only where the error exceeds the 95 % quantile of chance by more than the limit, and limits on change compare " +
    "the excesses, with the influence of the rows. Rows without a usable score are left out and counted. Clusters widen the interval of " +
    "a change, not the chance level.",
  measure: (side, options, context) => calibrationError({ side, options, context, which: "ece" }, meanGap),
};

function meanGap(forecasts: Forecasts, bins: Bins): BinnedError {
  const value = meanOverBins(bins, (bin) => Math.abs(gapOf(bins, bin)));
  const influence = new Float64Array(bins.of.length);
  for (let row = 0; row < influence.length; row++) {
    const sign = Math.sign(gapOf(bins, bins.of[row] ?? -1));
    influence[row] = sign * surplusOf(forecasts, row) - value;
  }
  return { value, influence };
}
