import { incompleteBeta } from "./incomplete-beta.ts";

/** P(X <= k) of the binomial distribution, through the incomplete beta function, so also for counts that are not whole. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBeta(n - k, k + 1, 1 - p, p);
}

/** P(X > k) of the binomial distribution, with relative accuracy in the upper tail. */
export function binomialSurvival(k: number, n: number, p: number): number {
  if (k < 0) return 1;
  return k >= n ? 0 : incompleteBeta(k + 1, n - k, p, 1 - p);
}
