import { bisect } from "./bisect.ts";

/**
 * P(K > x) of the Kolmogorov distribution, the limit law of √n D. Two series: the alternating one converges at once for
 * large x, Jacobi's transform of it for small x (Marsaglia, Tsang & Wang 2003).
 */
export function kolmogorovSurvival(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 1;
  return x < 0.8 ? 1 - lowerTail(x) : upperTail(x);
}

/** The x with P(K > x) = q, for q in (0, 1). */
export function kolmogorovUpperQuantile(q: number): number {
  if (!(q > 0 && q < 1)) return q === 0 ? Infinity : q === 1 ? 0 : Number.NaN;
  return bisect((x) => q - kolmogorovSurvival(x), 0, 20);
}

function upperTail(x: number): number {
  let sum = 0;
  for (let k = 6; k >= 1; k--) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return sum;
}

function lowerTail(x: number): number {
  const scale = Math.PI / x;
  let sum = 0;
  for (let odd = 7; odd >= 1; odd -= 2) sum += Math.exp((-odd * odd * scale * scale) / 8);
  return (Math.sqrt(2 * Math.PI) / x) * sum;
}
