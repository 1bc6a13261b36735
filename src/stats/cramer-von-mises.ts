import { smirnovTail } from "./smirnov-tail.ts";

/**
 * P(W² > x) of the Cramér–von Mises distribution, the limit law of the statistic of one sample and of two: Σ χ²₁/(k²π²)
 * (Smirnov 1937; Anderson & Darling 1952). Its mean is 1/6, its variance 1/45, its 95 % quantile 0.46136.
 */
export function cramerVonMisesSurvival(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  // Below, the probability of less is under 1e-17.
  if (x < 0.003) return 1;
  return smirnovTail(x, {
    zero: (k) => (k * Math.PI) ** 2,
    determinant: (y) => Math.sin(Math.sqrt(y)) / Math.sqrt(y),
  });
}
