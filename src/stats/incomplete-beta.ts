import { deviance, stirlingError } from "./log-gamma.ts";
import { solveLogConcave } from "./log-concave-root.ts";

/**
 * Regularized incomplete beta function I_x(a, b) for a, b > 0, 0 <= x <= 1.
 * Pass `y` = 1 - x where it is known with more digits than the subtraction leaves.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return Number.NaN;
  if (x === 0 || y === 0) return x === 0 ? 0 : 1;
  return a * y >= b * x ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x);
}

/** The x with I_x(a, b) = p. */
export function inverseIncompleteBeta(a: number, b: number, p: number): number {
  return logistic(inverseIncompleteBetaLogit(a, b, p, 1 - p));
}

/** log(x / (1 - x)) of the x with I_x(a, b) = p; exact in both tails because p and q = 1 - p are both given. */
export function inverseIncompleteBetaLogit(a: number, b: number, p: number, q: number): number {
  if (!(a > 0 && b > 0 && p >= 0 && q >= 0)) return Number.NaN;
  if (p === 0 || q === 0) return p === 0 ? -Infinity : Infinity;
  return p <= q ? solve(a, b, p) : -solve(b, a, q);
}

function solve(a: number, b: number, p: number): number {
  const tail = (logit: number) => {
    const x = logistic(logit);
    const y = logistic(-logit);
    return { probability: incompleteBeta(a, b, x, y), density: density(a, b, x, y) };
  };
  return solveLogConcave(tail, p, Math.log(a / b));
}

function logistic(u: number): number {
  return 1 / (1 + Math.exp(-u));
}

/** x^a y^b / B(a, b): the density on the logit scale. */
function density(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(stirling - deviance(a, n * x) - deviance(b, n * y));
}

/**
 * I_x(a, b) for x up to the mean, by the continued fraction of DiDonato & Morris 1992 (ACM TOMS 708, BFRAC), which
 * unlike the classical one has no cancellation when a or b is huge; Lentz's method.
 */
function fraction(a: number, b: number, x: number, y: number): number {
  const lambda = a * y - b * x + 1;
  let f = (a * lambda) / (a + 1);
  let c = f;
  let d = 0;
  for (let m = 1; m < 1e6; m++) {
    const middle = a + 2 * m - 1;
    const numerator = ((m * (a + m - 1)) / middle) * ((a + b + m - 1) / middle) * (b - m) * x * x;
    const denominator = m + (m * (b - m) * x) / middle + ((a + m) * (lambda + m * (1 + y))) / (a + 2 * m + 1);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const factor = c * d;
    f *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return density(a, b, x, y) / f;
}
