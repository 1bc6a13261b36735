import { kolmogorovSurvival, kolmogorovUpperQuantile } from "../stats/kolmogorov.ts";
import { exactKolmogorovSurvival } from "./ks-exact.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { withSorted } from "./sorted-sides.ts";
import { widestGap } from "./widest-gap.ts";

/** Up to this product of the sample sizes the exact distribution is computed. */
const exactUpTo = 10_000;
/** Mean of the Kolmogorov distribution. */
const kolmogorovMean = Math.sqrt(Math.PI / 2) * Math.LN2;

export const ks: DriftMethod = {
  name: "ks",
  title: "Kolmogorov–Smirnov distance",
  description:
    "Largest difference between the cumulative distributions of the two files, from 0 to 1. Sees shifts in the " +
    "middle well, those in the tails badly. Missing values and those that are not finite numbers do not enter: " +
    "watch them with missing_rate.",
  definition:
    "D = max |F(x)−G(x)| over the finite values. The p-value is exact for n·m ≤ 10,000 (conservative with ties), " +
    "else P(K > D·√(nm/(n+m))) of the Kolmogorov distribution, which also gives the noise, 1.358/√(nm/(n+m)), and " +
    "the mean by chance, 0.869/√(nm/(n+m)) (Smirnov 1948; Hodges 1958).",
  kinds: ["numeric"],
  judged: "value",
  defaultMax: 0.1,
  finish: (summary) => withSorted(summary, kolmogorovSmirnov),
};

function kolmogorovSmirnov(reference: Float64Array, candidate: Float64Array): DriftValue {
  const n = reference.length;
  const m = candidate.length;
  const gap = widestGap(reference, candidate);
  const value = gap / (n * m);
  const root = Math.sqrt((n * m) / (n + m));
  return {
    value,
    noise95: kolmogorovUpperQuantile(0.05) / root,
    excess: Math.max(0, value - kolmogorovMean / root),
    pValue: n * m <= exactUpTo ? exactKolmogorovSurvival(gap, n, m) : kolmogorovSurvival(value * root),
  };
}
