import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { momentsOf, unitOf } from "./moments.ts";
import { withEnoughSorted } from "./sorted-sides.ts";
import { shiftOf } from "./welch.ts";

export const tTest: DriftMethod = {
  name: "t_test",
  title: "Standardised difference of means",
  description:
    "How far the mean has moved, in standard deviations (Cohen's d), with Welch's t-test. Sees a shift of the whole and " +
    "nothing else; single extreme values move both mean and deviation, for which mean_shift divides by a robust one. Missing values " +
    "and those that are not finite numbers do not enter.",
  definition:
    "|mean(candidate)−mean(reference)| / √((s₁²+s₂²)/2) of the finite values, with the p-value of " +
    "scipy.stats.ttest_ind(equal_var=False), two-sided (Welch 1947). For a skewed column in files of unequal size that p-value is " +
    "too low; the noise is therefore that of the pooled variance, and drift must be above both.",
  kinds: ["numeric"],
  judged: "value",
  defaultMax: 0.2,
  finish: (summary) => withEnoughSorted(summary, 2, standardisedDifference),
};

function standardisedDifference(reference: Float64Array, candidate: Float64Array): DriftValue {
  const unit = unitOf(reference, candidate);
  const before = momentsOf(reference, unit);
  const after = momentsOf(candidate, unit);
  const variance = (before.squares / (before.count - 1) + after.squares / (after.count - 1)) / 2;
  if (variance === 0 && before.mean !== after.mean) {
    return unmeasured(
      "constant",
      "Each file has a single value, another one each: there is no deviation to divide by.",
    );
  }
  return shiftOf(before, after, Math.sqrt(variance) || 1);
}
