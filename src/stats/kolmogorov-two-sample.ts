import { kolmogorovFiniteSurvival } from "./kolmogorov-finite.ts";

/** Up to this many values on either side scipy computes the exact distribution. */
const exactUpTo = 10_000;

/**
 * The two-sided p-value of the two-sample Kolmogorov–Smirnov test as scipy.stats.ks_2samp(method="auto") gives it: exact (as if
 * there were no ties) when neither side has more than 10 000 values, else that of one sample of nm/(n+m) values.
 * @param gap max |F−G| times nm, a whole number
 */
export function kolmogorovTwoSample(gap: number, n: number, m: number): number {
  if (Math.max(n, m) > exactUpTo) return kolmogorovFiniteSurvival(gap / n / m, roundHalfEven((n / (n + m)) * m));
  const common = greatestCommonDivisor(n, m);
  const steps = gap / common;
  if (steps === 0) return 1;
  return Math.min(1, Math.max(0, n === m ? outsideSquare(n, steps) : outsideBand({ n, m, common, steps })));
}

/** As numpy.round. */
function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The share of lattice paths from (0, 0) to (n, n) that reach |x − y| = h: an alternating sum of binomials, by Horner's scheme. */
function outsideSquare(n: number, h: number): number {
  let share = 0;
  for (let k = Math.floor(n / h); k >= 0; k--) {
    let ratio = 1;
    for (let j = 0; j < h; j++) ratio = ((n - k * h - j) * ratio) / (n + k * h + j + 1);
    share = ratio * (1 - share);
  }
  return 2 * share;
}

interface Band {
  readonly n: number;
  readonly m: number;
  readonly common: number;
  /** The statistic times the least common multiple of n and m. */
  readonly steps: number;
}

/**
 * The share of lattice paths from (0, 0) to the far corner that touch |i·short − j·long| = steps. Column by column, and in
 * each only the rows between the two bounds: O(long · width of the band). Source: Hodges 1958.
 */
function outsideBand({ n, m, common, steps }: Band): number {
  const [long, short] = [Math.max(n, m), Math.min(n, m)];
  const rise = short / common;
  const run = long / common;
  // Of all paths to (i, j), the share that touched; outside of the band every one has.
  const touched = new Float64Array(short + 1).fill(1);
  for (let j = 0; j <= short && j * run < steps; j++) touched[j] = 0;
  for (let i = 1; i <= long; i++) {
    const first = Math.max(Math.floor((rise * i - steps) / run) + 1, 0);
    const end = Math.min(Math.ceil((rise * i + steps) / run), short + 1);
    if (end <= first) return 1;
    let beside = first === 0 ? 0 : 1;
    for (let j = first; j < end; j++) {
      beside = ((touched[j] ?? Number.NaN) * i + beside * j) / (i + j);
      touched[j] = beside;
    }
  }
  return touched[short] ?? Number.NaN;
}
