import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { rateRatio, type Rates } from "./rate-ratio.ts";

/**
 * The least of several ratios of proportions, whichever way round: min(p / q, q / p) over the pairs, each given once; at
 * most 1. The mirror of `largestGap` on the logarithmic scale: it is no more than any ratio taken either way, so it is
 * below the lowest of their 2K upper bounds, each at alpha / 2K (Bonferroni); and it is one of them, so the lowest lower
 * bound, at alpha, covers it. Without pairs, and when two rates of a pair are 0, NaN.
 */
export function leastRatio(pairs: readonly Rates[]): ConfidenceDistribution {
  const eitherWay = pairs.flatMap(({ over, under }) => [
    rateRatio({ over, under }),
    rateRatio({ over: under, under: over }),
  ]);
  const count = eitherWay.length;
  // Of no ratio nothing is known, not even that it is at most 1.
  const most = count === 0 ? Number.NaN : 1;
  const lowest = (of: (one: ConfidenceDistribution) => number): number =>
    eitherWay.reduce((least, one) => Math.min(least, of(one)), most);
  const value = lowest((one) => one.value);
  return {
    method: "least-ratio",
    value,
    get standardError() {
      return eitherWay.find((one) => one.value === value)?.standardError ?? Number.NaN;
    },
    lowerBound: (alpha) => lowest((one) => one.lowerBound(alpha)),
    upperBound: (alpha) => lowest((one) => one.upperBound(alpha / count)),
    // Only the least convincing of all ratios can say that the least of them is above x.
    pAbove: (x) => (x >= 1 ? 1 : eitherWay.reduce((worst, one) => Math.max(worst, one.pAbove(x)), most - 1)),
    pBelow: (x) => (x > 1 ? 0 : Math.min(1, count * lowest((one) => one.pBelow(x)))),
  };
}
