import { logGamma } from "./log-gamma.ts";
import { firstIndex } from "./sorted-search.ts";

/**
 * The probability that of m new values at least k lie outside the range of n others of the same distribution (Wilks 1941): of the
 * k + 1 outermost values of both samples, taken from one end after the other, at most one is of the n,
 * (C(m,k+1) + n·C(m,k)) ÷ C(n+m,k+1). Exact without ties, conservative with them.
 */
export function outsideSurvival(k: number, n: number, m: number): number {
  if (k === 0) return 1;
  const all = logChoose(n + m, k + 1);
  const none = k + 1 > m ? 0 : Math.exp(logChoose(m, k + 1) - all);
  return Math.min(1, none + n * Math.exp(logChoose(m, k) - all));
}

/** How many of the m values chance puts outside at most: more happen with probability up to alpha. */
export function outsideByChance(alpha: number, n: number, m: number): number {
  return firstIndex(m, (k) => outsideSurvival(k + 1, n, m) <= alpha);
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
