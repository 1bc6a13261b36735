import { gammaP, gammaQ, inverseGammaP, inverseGammaQ } from "./incomplete-gamma.ts";

/** P(X <= x) of the chi-square distribution. */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  return gammaP(degreesOfFreedom / 2, Math.max(0, x) / 2);
}

/** P(X > x) of the chi-square distribution, with relative accuracy in the upper tail. */
export function chiSquareSurvival(x: number, degreesOfFreedom: number): number {
  return gammaQ(degreesOfFreedom / 2, Math.max(0, x) / 2);
}

/** The x with P(X <= x) = p. */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  return 2 * inverseGammaP(degreesOfFreedom / 2, p);
}

/** The x with P(X > x) = q; keeps the digits of a small q. */
export function chiSquareUpperQuantile(q: number, degreesOfFreedom: number): number {
  return 2 * inverseGammaQ(degreesOfFreedom / 2, q);
}
