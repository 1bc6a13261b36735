import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { momentsOf, unitOf } from "./moments.ts";
import { robustScale } from "./robust-scale.ts";
import { withEnoughSorted } from "./sorted-sides.ts";
import { shiftOf } from "./welch.ts";

export const meanShift: DriftMethod = {
  name: "mean_shift",
  title: "Shift of the mean",
  description:
    "How far the mean has moved, in robust standard deviations of the reference, so that extreme values cannot hide " +
    "the shift that they cause. Missing values and those that are not finite numbers do not enter.",
  definition:
    "|mean(candidate)−mean(reference)| over the scale of wasserstein: the reference's interquartile range/1.349, or its " +
    "standard deviation when that range is 0, or 1 when the reference is constant. The p-value is that of " +
    "scipy.stats.ttest_ind(equal_var=False), two-sided (Welch 1947), the noise that of the pooled variance, as for t_test.",
  kinds: ["numeric"],
  judged: "value",
  defaultMax: 0.2,
  finish: (summary) => withEnoughSorted(summary, 2, shiftOfMean),
};

function shiftOfMean(reference: Float64Array, candidate: Float64Array): DriftValue {
  const unit = unitOf(reference, candidate);
  const shift = shiftOf(momentsOf(reference, unit), momentsOf(candidate, unit), robustScale(reference) / unit);
  return Number.isFinite(shift.value) && Number.isFinite(shift.noise95)
    ? shift
    : unmeasured("overflow", "The values are too large for their shift to be a finite number.");
}
