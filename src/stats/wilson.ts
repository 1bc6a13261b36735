import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { normalQuantile, normalSurvival } from "./normal.ts";
import { zScore } from "./z-score.ts";

interface Count {
  readonly successes: number;
  readonly n: number;
}

/**
 * A proportion by its score test (Wilson 1927); counts may be effective ones and need not be whole.
 */
export function wilson(count: Count): ConfidenceDistribution {
  return {
    method: "wilson",
    value: shareOf(count),
    standardError: proportionStandardError(count),
    lowerBound: (alpha) => bound(count, -normalQuantile(alpha)),
    upperBound: (alpha) => bound(count, normalQuantile(alpha)),
    pAbove: (x) => (x >= 1 ? 1 : normalSurvival(score(count, x))),
    pBelow: (x) => (x <= 0 ? 1 : normalSurvival(-score(count, x))),
  };
}

/** How far below the observed share the lower bound of `z` >= 0 standard errors lies, without cancellation. */
export function wilsonReach({ successes, n }: Count, z: number): number {
  const share = shareOf({ successes, n });
  const half = z / (2 * n);
  const spread = z * (half + Math.sqrt((share * (1 - share)) / n + half * half));
  return share === 0 || spread === 0 ? 0 : share / (share / spread + 1);
}

/**
 * Standard error of a proportion, never 0: Wald's or, where larger, that of the sample with two successes and two failures
 * added (Agresti & Coull 1998).
 */
export function proportionStandardError(count: Count): number {
  const share = shareOf(count);
  const shrunk = (count.successes + 2) / (count.n + 4);
  return Math.sqrt(Math.max((share * (1 - share)) / count.n, (shrunk * (1 - shrunk)) / (count.n + 4)));
}

/** The share that lies `z` of its own standard errors below the observed one; above it when z is negative. */
function bound(count: Count, z: number): number {
  const { successes, n } = count;
  return z >= 0
    ? shareOf(count) - wilsonReach(count, z)
    : shareOf(count) + wilsonReach({ successes: n - successes, n }, -z);
}

function score(count: Count, x: number): number {
  if (x < 0 || x > 1) return x < 0 ? Infinity : -Infinity;
  return zScore(shareOf(count) - x, Math.sqrt(x) * Math.sqrt((1 - x) / count.n));
}

/** Effective counts may leave [0, n] by a rounding error. */
function shareOf({ successes, n }: Count): number {
  return Math.min(1, Math.max(0, successes / n));
}
