import { incompleteBeta, inverseIncompleteBetaLogit } from "./incomplete-beta.ts";
import { normalQuantile, normalSurvival } from "./normal.ts";

/** P(T <= t) of Student's distribution; the normal one when the degrees of freedom are infinite. */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  return studentTSurvival(-t, degreesOfFreedom);
}

/** P(T > t) of Student's distribution, with relative accuracy in the upper tail. */
export function studentTSurvival(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return normalSurvival(t);
  const outside = beyond(Math.abs(t), degreesOfFreedom) / 2;
  return t >= 0 ? outside : 1 - outside;
}

/** The t with P(T <= t) = p. */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return normalQuantile(p);
  const tail = Math.min(p, 1 - p);
  // t²/df is the odds of a beta(1/2, df/2) variable.
  const logOdds = inverseIncompleteBetaLogit(0.5, degreesOfFreedom / 2, 1 - 2 * tail, 2 * tail);
  return Math.sign(p - 0.5) * Math.sqrt(degreesOfFreedom) * Math.exp(logOdds / 2);
}

/** P(|T| > t) for t >= 0. */
function beyond(t: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0)) return Number.NaN;
  const ratio = t / Math.sqrt(degreesOfFreedom);
  if (ratio === Infinity) return 0;
  const inside = ratio > 1 ? 1 / (1 + (1 / ratio) * (1 / ratio)) : (ratio * ratio) / (1 + ratio * ratio);
  const outside = ratio > 1 ? ((1 / ratio) * (1 / ratio)) / (1 + (1 / ratio) * (1 / ratio)) : 1 / (1 + ratio * ratio);
  return incompleteBeta(degreesOfFreedom / 2, 0.5, outside, inside);
}
