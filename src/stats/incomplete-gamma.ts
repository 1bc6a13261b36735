import { deviance, stirlingError } from "./log-gamma.ts";
import { solveLogConcave } from "./log-concave-root.ts";

/** Regularized lower incomplete gamma function P(a, x) for a > 0, x >= 0. */
export function gammaP(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN;
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** Regularized upper incomplete gamma function Q(a, x) = 1 - P(a, x), with relative accuracy in the tail. */
export function gammaQ(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** The x with P(a, x) = p. */
export function inverseGammaP(a: number, p: number): number {
  if (!(a > 0) || !(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
  return p <= 0.5 ? solveLower(a, p) : solveUpper(a, 1 - p);
}

/** The x with Q(a, x) = q; keeps the digits of a small q, which inverseGammaP(a, 1 - q) would lose. */
export function inverseGammaQ(a: number, q: number): number {
  if (!(a > 0) || !(q >= 0 && q <= 1)) return Number.NaN;
  if (q === 0 || q === 1) return q === 0 ? Infinity : 0;
  return q <= 0.5 ? solveUpper(a, q) : solveLower(a, 1 - q);
}

function solveLower(a: number, p: number): number {
  const tail = (logX: number) => ({ probability: gammaP(a, Math.exp(logX)), density: density(a, Math.exp(logX)) });
  return Math.exp(solveLogConcave(tail, p, Math.log(a)));
}

function solveUpper(a: number, q: number): number {
  const tail = (minusLogX: number) => ({
    probability: gammaQ(a, Math.exp(-minusLogX)),
    density: density(a, Math.exp(-minusLogX)),
  });
  return Math.exp(-solveLogConcave(tail, q, -Math.log(a)));
}

/** x^a exp(-x) / Γ(a): the density on the scale of log x. */
function density(a: number, x: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - deviance(a, x));
}

/** P(a, x) by its series (DLMF 8.11.4), for x < a + 1; about √(70 a) terms near x = a. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return density(a, x) * sum;
}

/** Q(a, x) by Legendre's continued fraction (DLMF 8.9.2), for x >= a + 1, with Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1e7; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return density(a, x) * fraction;
}
