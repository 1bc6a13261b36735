import type { StatisticMetric } from "../metric.ts";
import { gapOf, type Bins } from "./bins.ts";
import { aboveChance, calibrationError, type BinnedError } from "./calibration-error.ts";
import { surplusOf, type Forecasts } from "./forecasts.ts";

export const mce: StatisticMetric = {
  ...aboveChance,
  name: "mce",
  title: "Maximum calibration error",
  description: "How far the predicted probabilities are from the observed share in the worst bin; judged above chance.",
  definition:
    'Largest |mean probability − share of events| over the bins that have rows; torchmetrics `CalibrationError(norm="max")`. Nearly ' +
    "empty bins decide it, so prefer `binning: equal_mass`. Judged as `ece`: by its excess over what a perfectly calibrated model with " +
    "the same probabilities shows by chance. Rows without a usable score are left out and counted.",
  measure: (side, options, context) => calibrationError({ side, options, context, which: "mce" }, largestGap),
};

function largestGap(forecasts: Forecasts, bins: Bins): BinnedError {
  const worst = worstOf(bins);
  const gap = gapOf(bins, worst);
  const value = Math.abs(gap);
  const influence = new Float64Array(bins.of.length);
  for (let row = 0; row < influence.length; row++) {
    if (bins.of[row] !== worst) continue;
    influence[row] = (Math.sign(gap) * surplusOf(forecasts, row) - value) / (bins.share[worst] ?? Number.NaN);
  }
  return { value, influence };
}

/** The first bin with the largest gap; comparisons with an empty bin are false. */
function worstOf(bins: Bins): number {
  let worst = -1;
  let largest = -1;
  for (let bin = 0; bin < bins.share.length; bin++) {
    const size = Math.abs(gapOf(bins, bin));
    if (size > largest) {
      worst = bin;
      largest = size;
    }
  }
  return worst;
}
