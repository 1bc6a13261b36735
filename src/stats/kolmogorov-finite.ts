import { deviance, logGamma, stirlingError } from "./log-gamma.ts";

/**
 * P(D ≥ x) of the one-sample Kolmogorov–Smirnov statistic of n values, as scipy.stats.kstwo.sf, branch for branch: exact by
 * Durbin's matrix for few values, by Miller's 2·P(D⁺ ≥ x) far in the tail, by Pelz & Good's series between. Source: Simard &
 * L'Ecuyer 2011, "Computing the two-sided Kolmogorov–Smirnov distribution"; Marsaglia, Tsang & Wang 2003; Pelz & Good 1976.
 */
export function kolmogorovFiniteSurvival(x: number, n: number): number {
  const t = n * x;
  if (x >= 1) return 0;
  if (t <= 1) return 1 - smallest(t, n);
  if (t >= n - 1) return 2 * (1 - x) ** n;
  return isFarTail(x, n) ? Math.min(1, 2 * smirnovSurvival(x, n)) : Math.min(1, Math.max(0, 1 - cdf(x, n)));
}

/** P(D < x) for t = nx up to 1 (Ruben & Gambino 1982). */
function smallest(t: number, n: number): number {
  return t <= 0.5 ? 0 : Math.exp(logGamma(n + 1) - n * Math.log(n) + n * Math.log(2 * t - 1));
}

/** Where both one-sided statistics are never as large at once, to the digits of a double. */
function isFarTail(x: number, n: number): boolean {
  return x >= 0.5 || n * x * x > (n <= 140 ? 4 : 2.2);
}

function cdf(x: number, n: number): number {
  const isExact = n <= 140 || (n <= 100_000 && n * x ** 1.5 <= 1.4);
  return isExact ? durbin(x, n) : pelzGood(x, n);
}

/** P(D⁺ ≥ x), by the sum of Birnbaum & Tingey 1951; all its terms are positive. */
function smirnovSurvival(x: number, n: number): number {
  if (n * x * x >= 370) return 0;
  let sum = 0;
  const last = Math.floor(n * (1 - x));
  for (let j = 0; j <= last; j++) {
    const share = x + j / n;
    sum += (x / share) * binomialMass(j, n, share);
  }
  return sum;
}

/** By Loader's deviances, which lose no digits for large n. */
function binomialMass(j: number, n: number, share: number): number {
  if (j === 0) return Math.exp(n * Math.log1p(-share));
  if (j === n || share >= 1) return j === n ? share ** n : 0;
  const rest = n - j;
  const log =
    stirlingError(n) -
    stirlingError(j) -
    stirlingError(rest) -
    deviance(j, n * share) -
    deviance(rest, n * (1 - share));
  return Math.sqrt(n / (2 * Math.PI * j * rest)) * Math.exp(log);
}

/** P(D < x) as the middle element of n!/nⁿ Hⁿ, a matrix of some 2nx rows (Marsaglia, Tsang & Wang 2003). */
function durbin(x: number, n: number): number {
  const k = Math.ceil(n * x);
  const size = 2 * k - 1;
  let base: Scaled = { matrix: durbinMatrix(size, k - n * x), exponent: 0 };
  let power: Scaled = { matrix: identity(size), exponent: 0 };
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = product(power, base, size);
    base = product(base, base, size);
  }
  const middle = power.matrix[(k - 1) * size + k - 1] ?? Number.NaN;
  return Math.exp(Math.log(middle) + power.exponent + logGamma(n + 1) - n * Math.log(n));
}

/** A matrix times exp(exponent). */
interface Scaled {
  readonly matrix: Float64Array;
  readonly exponent: number;
}

function durbinMatrix(size: number, h: number): Float64Array {
  const matrix = new Float64Array(size * size);
  const inverseFactorial = new Float64Array(size + 1);
  inverseFactorial[0] = 1;
  for (let i = 1; i <= size; i++) inverseFactorial[i] = (inverseFactorial[i - 1] ?? Number.NaN) / i;
  for (let row = 0; row < size; row++) {
    for (let column = 1; column <= Math.min(size - 1, row + 1); column++) {
      matrix[row * size + column] = inverseFactorial[row - column + 1] ?? Number.NaN;
    }
  }
  for (let i = 0; i < size; i++) {
    const edge = (1 - h ** (i + 1)) * (inverseFactorial[i + 1] ?? Number.NaN);
    matrix[i * size] = edge;
    matrix[(size - 1) * size + (size - 1 - i)] = edge;
  }
  const corner = 1 - 2 * h ** size + Math.max(2 * h - 1, 0) ** size;
  matrix[(size - 1) * size] = corner * (inverseFactorial[size] ?? Number.NaN);
  return matrix;
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  return matrix;
}

function product(a: Scaled, b: Scaled, size: number): Scaled {
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let inner = 0; inner < size; inner++) {
      const factor = a.matrix[row * size + inner] ?? Number.NaN;
      if (factor === 0) continue;
      for (let column = 0; column < size; column++) {
        const place = row * size + column;
        matrix[place] = (matrix[place] ?? Number.NaN) + factor * (b.matrix[inner * size + column] ?? Number.NaN);
      }
    }
  }
  const largest = matrix.reduce((most, value) => Math.max(most, value), 0);
  return { matrix: matrix.map((value) => value / largest), exponent: a.exponent + b.exponent + Math.log(largest) };
}

/** P(D < x) to order n^(-3/2) (Pelz & Good 1976), in the form of scipy. */
function pelzGood(x: number, n: number): number {
  const z = Math.sqrt(n) * x;
  if (-(Math.PI ** 2) / 8 / z ** 2 < -708) return 0;
  const terms = Math.ceil((16 * z) / Math.PI);
  const [k0, k1, k2, k3] = [0, 1, 2, 3].map((order) => oddSum(z, terms, order));
  const scale = Math.sqrt(2 * Math.PI);
  const first = (scale * (k0 ?? Number.NaN)) / z;
  const second = (scale * (k1 ?? Number.NaN)) / (6 * z ** 4);
  const third =
    (scale * (k2 ?? Number.NaN)) / (72 * z ** 7) - (Math.PI ** 2 * scale * evenSum(z, terms, 2)) / (36 * z ** 3);
  const fourth =
    (scale * (k3 ?? Number.NaN)) / (6480 * z ** 10) + (Math.PI ** 2 * scale * evenSum(z, terms, 3)) / (216 * z ** 6);
  return first + second / Math.sqrt(n) + third / n + fourth / n ** 1.5;
}

/** Σ over odd m of the polynomial of order `order` in m², times exp(−π²m²/(8z²)). */
function oddSum(z: number, terms: number, order: number): number {
  let sum = 0;
  for (let k = terms; k >= 1; k--) {
    const m2 = (2 * k - 1) ** 2;
    sum += polynomial(z, (Math.PI ** 2 * m2) / 4, order) * Math.exp((-(Math.PI ** 2) * m2) / (8 * z ** 2));
  }
  return sum;
}

/** In w = π²m²/4. */
function polynomial(z: number, w: number, order: number): number {
  const [z2, z4, z6, z8] = [z ** 2, z ** 4, z ** 6, z ** 8];
  if (order === 0) return 1;
  if (order === 1) return w - z2;
  if (order === 2) return 6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * w + (1 - 2 * z2) * w ** 2;
  return -30 * z6 - 90 * z8 + (135 * z4 - 96 * z6) * w + (212 * z4 - 60 * z2) * w ** 2 + (5 - 30 * z2) * w ** 3;
}

function evenSum(z: number, terms: number, order: number): number {
  let sum = 0;
  for (let k = terms; k >= 1; k--) {
    const weight = k * k * Math.exp((-(Math.PI ** 2) * k * k) / (2 * z ** 2));
    sum += order === 2 ? weight : weight * (3 * z ** 2 - (Math.PI * k) ** 2);
  }
  return sum;
}
