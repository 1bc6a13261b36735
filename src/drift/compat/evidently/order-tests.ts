import { kolmogorovTwoSample } from "../../../stats/kolmogorov-two-sample.ts";
import { normalCdf } from "../../../stats/normal.ts";
import { pairwiseSum } from "../../../stats/pairwise-sum.ts";
import { studentTSurvival } from "../../../stats/student-t.ts";
import { widestGap } from "../../widest-gap.ts";
import { cdfDistance } from "../cdf-distance.ts";
import { rankSums } from "./rank-sums.ts";
import type { EvidentlyPair, EvidentlyTest } from "./evidently-test.ts";

const ofNumbers = { types: ["numerical"] } as const;

export const kolmogorovSmirnov: EvidentlyTest = {
  ...ofNumbers,
  name: "ks",
  theirs: "ks",
  title: "Kolmogorov–Smirnov p-value",
  score: "p-value",
  rule: "≤",
  threshold: 0.05,
  measure: ({ sorted: { reference, candidate } }) =>
    kolmogorovTwoSample(widestGap(reference, candidate), reference.length, candidate.length),
};

export const wasserstein: EvidentlyTest = {
  ...ofNumbers,
  name: "wasserstein",
  theirs: "wasserstein",
  title: "normed Wasserstein distance",
  score: "distance",
  rule: "≥",
  threshold: 0.1,
  caution: {
    on: "no drift",
    text: "The distance is in standard deviations of the reference, which a few far values can make so large that no shift is seen.",
  },
  measure: ({ reference, sorted }) =>
    cdfDistance(sorted.reference, sorted.candidate, 1) / Math.max(Math.sqrt(moments(reference).variance), 0.001),
};

export const energy: EvidentlyTest = {
  ...ofNumbers,
  name: "energy",
  theirs: "ed",
  title: "energy distance",
  score: "distance",
  rule: ">",
  threshold: 0.1,
  caution: {
    on: "either",
    text: "The distance has the unit of the square root of the column: the same shift in another unit gives another verdict.",
  },
  measure: ({ sorted }) => Math.SQRT2 * cdfDistance(sorted.reference, sorted.candidate, 2),
};

/** Student's test with pooled variances. */
export const tTest: EvidentlyTest = {
  ...ofNumbers,
  name: "t_test",
  theirs: "t_test",
  title: "t-test p-value",
  score: "p-value",
  rule: "<",
  threshold: 0.05,
  measure: ({ reference, candidate }) => {
    const [n, m] = [reference.length, candidate.length];
    const [before, after] = [moments(reference), moments(candidate)];
    const pooled = (before.variance * n + after.variance * m) / (n + m - 2);
    const t = (before.mean - after.mean) / Math.sqrt(pooled * (1 / n + 1 / m));
    return 2 * studentTSurvival(Math.abs(t), n + m - 2);
  },
};

/** Up to this many values on one side scipy computes the exact law, unless there are ties. */
const exactUpTo = 8;

export const mannWhitney: EvidentlyTest = {
  ...ofNumbers,
  name: "mann_whitney",
  theirs: "mannw",
  title: "Mann–Whitney p-value",
  score: "p-value",
  rule: "<",
  threshold: 0.05,
  caution: {
    on: "no drift",
    text: "The test is one-sided: it sees only candidates that are larger than the reference. A shift downwards is never drift to it.",
  },
  refusal: (pair) =>
    Math.min(pair.reference.length, pair.candidate.length) <= exactUpTo && rankSums(pair.sorted).ties === 0
      ? `with ${exactUpTo} values or fewer Evidently takes an exact p-value, which is not reproduced here`
      : undefined,
  measure: mannWhitneyLess,
};

/** Normal approximation with corrections for ties and continuity. */
function mannWhitneyLess({ reference, candidate, sorted }: EvidentlyPair): number {
  const [n, m] = [reference.length, candidate.length];
  const rows = n + m;
  const { reference: ranks, ties } = rankSums(sorted);
  const u = n * m - (ranks - (n * (n + 1)) / 2);
  const spread = Math.sqrt(((n * m) / 12) * (rows + 1 - ties / (rows * (rows - 1))));
  return normalCdf(-(u - (n * m) / 2 - 0.5) / spread);
}

function moments(values: Float64Array): { readonly mean: number; readonly variance: number } {
  const mean = pairwiseSum(values) / values.length;
  return { mean, variance: pairwiseSum(values.map((value) => (value - mean) ** 2)) / values.length };
}
