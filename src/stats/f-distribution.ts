import { incompleteBeta } from "./incomplete-beta.ts";

/** P(F > f) of Fisher's F distribution, with relative accuracy in the upper tail; the degrees of freedom need not be whole. */
export function fSurvival(f: number, numerator: number, denominator: number): number {
  if (!(numerator > 0 && denominator > 0)) return Number.NaN;
  if (f <= 0) return 1;
  if (f === Infinity) return 0;
  const explained = numerator * f;
  const total = explained + denominator;
  return incompleteBeta(denominator / 2, numerator / 2, denominator / total, explained / total);
}
