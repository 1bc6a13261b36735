import { smirnovTail } from "./smirnov-tail.ts";

/**
 * P(A² > x) of the Anderson–Darling distribution, the limit law of the statistic of one sample and of two: Σ χ²₁/(k(k+1))
 * (Anderson & Darling 1952; Pettitt 1976). Its mean is 1, its variance 2(π²−9)/3, its 95 % quantile 2.4924.
 */
export function andersonDarlingSurvival(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  // Below, the probability of less is under 1e-20.
  if (x < 0.025) return 1;
  return smirnovTail(x, {
    zero: (k) => k * (k + 1),
    determinant: (y) => -Math.cos((Math.PI / 2) * Math.sqrt(1 + 4 * y)) / (Math.PI * y),
  });
}

/**
 * The variance of A² of two samples of n and m values without ties, n + m ≥ 4; its mean is 1. Scholz & Stephens 1987, equation 4, for two
 * samples. O(n + m) time.
 */
export function andersonDarlingVariance(n: number, m: number): number {
  const rows = n + m;
  const harmonic = 1 / n + 1 / m;
  let h = 0;
  let g = 0;
  for (let t = 2; t < rows; t++) {
    h += 1 / (rows + 1 - t);
    g += h / t;
  }
  h += 1;
  const a = 4 * g - 6 + (10 - 6 * g) * harmonic;
  const b = 4 * (2 * g - 4) + 16 * h + (2 * g - 14 * h - 4) * harmonic - 8 * h + 4 * g - 6;
  const c = 4 * (6 * h + 2 * g - 2) + 2 * (4 * h - 4 * g + 6) + (2 * h - 6) * harmonic + 4 * h;
  const d = 4 * (2 * h + 6) - 8 * h;
  return (((a * rows + b) * rows + c) * rows + d) / ((rows - 1) * (rows - 2) * (rows - 3));
}
