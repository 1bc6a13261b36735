import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { incompleteBeta, inverseIncompleteBetaLogit } from "./incomplete-beta.ts";
import { proportionStandardError } from "./wilson.ts";

interface Count {
  readonly successes: number;
  readonly n: number;
}

/**
 * A proportion by its exact binomial tails (Clopper & Pearson 1934): bounds that never err more often than alpha, at the
 * price of width. Through the beta function, so also for effective counts that are not whole.
 */
export function clopperPearson({ successes: given, n }: Count): ConfidenceDistribution {
  // Effective counts may leave [0, n] by a rounding error.
  const successes = Math.min(n, Math.max(0, given));
  const failures = n - successes;
  return {
    method: "clopper-pearson",
    value: successes / n,
    standardError: proportionStandardError({ successes, n }),
    lowerBound: (alpha) => (successes === 0 ? 0 : betaQuantile(successes, failures + 1, alpha)),
    upperBound: (alpha) => (failures === 0 ? 1 : 1 - betaQuantile(failures, successes + 1, alpha)),
    pAbove: (x) => atLeast(successes, failures, x),
    pBelow: (x) => atLeast(failures, successes, 1 - x),
    minimumPAbove: (x) => atLeast(n, 0, x),
    minimumPBelow: (x) => atLeast(n, 0, 1 - x),
  };
}

/** The x with I_x(a, b) = p. */
function betaQuantile(a: number, b: number, p: number): number {
  return 1 / (1 + Math.exp(-inverseIncompleteBetaLogit(a, b, p, 1 - p)));
}

/** P(X >= successes) when each trial succeeds with probability `share`; a share outside of [0, 1] is as good as its end. */
function atLeast(successes: number, failures: number, share: number): number {
  if (share < 0) return 0;
  if (successes === 0 || share >= 1) return 1;
  return incompleteBeta(successes, failures + 1, share);
}
