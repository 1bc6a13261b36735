import calibration from "../../fixtures/expected/stats-calibration.json" with { type: "json" };
import clustered from "../../fixtures/expected/stats-clustered.json" with { type: "json" };
import correlation from "../../fixtures/expected/stats-correlation.json" with { type: "json" };
import intervals from "../../fixtures/expected/stats-intervals.json" with { type: "json" };
import samples from "../../fixtures/expected/stats-samples.json" with { type: "json" };
import small from "../../fixtures/expected/stats-small-samples.json" with { type: "json" };
import special from "../../fixtures/expected/stats-special.json" with { type: "json" };

/** Reference values of scipy, mpmath, statsmodels and scikit-learn; their recipes are scripts/expected/stats_*.py. */
export const expected = {
  ...special,
  ...intervals,
  ...samples,
  ...small,
  ...calibration,
  ...clustered,
  ...correlation,
};

/** How far `actual` is from the value expected, relative to it; 0 when both are equal, also when infinite. */
export function relativeError(actual: number, value: number): number {
  return actual === value ? 0 : Math.abs(actual - value) / Math.abs(value);
}
