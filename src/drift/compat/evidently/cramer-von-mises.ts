import { scaledBesselK } from "../../../stats/bessel-k.ts";
import { logGamma } from "../../../stats/log-gamma.ts";
import { rankSums } from "./rank-sums.ts";
import type { EvidentlyPair, EvidentlyTest } from "./evidently-test.ts";

/** Up to this many values on each side Evidently computes the exact law. */
const exactUpTo = 20;

export const cramerVonMises: EvidentlyTest = {
  name: "cramer_von_mises",
  theirs: "cramer_von_mises",
  title: "Cramér–von Mises p-value",
  types: ["numerical"],
  score: "p-value",
  rule: "≤",
  threshold: 0.1,
  refusal: ({ reference, candidate }) => {
    if (Math.min(reference.length, candidate.length) <= 1)
      return "Evidently's cramer_von_mises needs two values on each side";
    return Math.max(reference.length, candidate.length) <= exactUpTo
      ? `with ${exactUpTo} values or fewer on each side Evidently takes an exact p-value, which is not reproduced here`
      : undefined;
  },
  measure: (pair) => {
    const statistic = normalizedStatistic(pair);
    return statistic < 0.003 ? 1 : Math.max(0, 1 - limitCdf(statistic));
  },
};

/** T with the mean and variance of its limit law (Anderson 1962, equations 9, 10, 11, 14 and 15). */
function normalizedStatistic({ reference, candidate, sorted }: EvidentlyPair): number {
  const [n, m] = [reference.length, candidate.length];
  const rows = n + m;
  const { squares } = rankSums(sorted);
  const u = n * squares.reference + m * squares.candidate;
  const t = u / (n * m * rows) - (4 * n * m - 1) / (6 * rows);
  const mean = (1 + 1 / rows) / 6;
  const variance = ((rows + 1) * (4 * n * m * rows - 3 * (n * n + m * m) - 2 * n * m)) / (45 * rows * rows * 4 * n * m);
  return 1 / 6 + (t - mean) / Math.sqrt(45 * variance);
}

/** Limit law of the one-sample statistic (Csörgő & Faraway 1996, equation 1.2), cut where Evidently cuts: at a term below 1e-7. */
function limitCdf(x: number): number {
  let sum = 0;
  for (let k = 0; ; k++) {
    const y = 4 * k + 1;
    const q = y ** 2 / (16 * x);
    const weight = Math.exp(logGamma(k + 0.5) - logGamma(k + 1)) / (Math.PI ** 1.5 * Math.sqrt(x));
    const term = weight * Math.sqrt(y) * Math.exp(-2 * q) * scaledBesselK(0.25, q);
    sum += term;
    if (!(Math.abs(term) >= 1e-7)) return sum;
  }
}
