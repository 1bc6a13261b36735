import { chiSquareSurvival } from "../../../stats/chi-square.ts";
import { normalSurvival } from "../../../stats/normal.ts";
import { countValues } from "../counts.ts";
import type { EvidentlyPair, EvidentlyTest } from "./evidently-test.ts";

const ofCategories = { types: ["categorical"], score: "p-value", rule: "<", threshold: 0.05 } as const;

/** One-sample test: the reference's counts, scaled to the candidate's rows, are taken for the true ones. */
export const chisquare: EvidentlyTest = {
  ...ofCategories,
  name: "chisquare",
  theirs: "chisquare",
  title: "chi-square p-value",
  caution: {
    on: "drift",
    text:
      "The reference's shares are taken for exact, so without drift it alarms more often than its threshold says unless the reference " +
      "is far larger than the candidate; a category that the reference does not have makes p 0.",
  },
  measure: ({ reference, candidate, sorted }) => {
    const counts = countValues(sorted.reference, sorted.candidate);
    const scale = candidate.length / reference.length;
    const statistic = counts.candidate.reduce((sum, observed, key) => {
      const expected = (counts.reference[key] ?? Number.NaN) * scale;
      return sum + (observed - expected) ** 2 / expected;
    }, 0);
    return survival(statistic, counts.candidate.length);
  },
};

/** The log-likelihood ratio with the reference's counts as the expected ones, unscaled. */
export const gTest: EvidentlyTest = {
  ...ofCategories,
  name: "g_test",
  theirs: "g_test",
  title: "G-test p-value",
  threshold: 0.1,
  refusal: ({ reference, candidate }) =>
    Math.abs(reference.length - candidate.length) / Math.min(reference.length, candidate.length) > Math.sqrt(2 ** -52)
      ? `Evidently's g_test fails unless both files have equally many values (${reference.length} and ${candidate.length} here)`
      : undefined,
  measure: ({ sorted }) => {
    const counts = countValues(sorted.reference, sorted.candidate);
    const statistic = counts.candidate.reduce(
      (sum, observed, key) =>
        observed === 0 ? sum : sum + 2 * observed * Math.log(observed / (counts.reference[key] ?? Number.NaN)),
      0,
    );
    return survival(statistic, counts.candidate.length);
  },
};

function survival(statistic: number, categories: number): number {
  return statistic === Infinity ? 0 : chiSquareSurvival(statistic, categories - 1);
}

/** Difference of the shares of all values but the smallest, pooled. */
export const zTest: EvidentlyTest = {
  ...ofCategories,
  name: "z",
  theirs: "z",
  title: "Z-test p-value",
  measure: (pair) => {
    const [before, after] = [pair.sorted.reference, pair.sorted.candidate].map((sorted) => runsOf(sorted));
    if (before === 1 && after === 1 && pair.reference[0] === pair.candidate[0]) return 1;
    return 2 * normalSurvival(Math.abs(zStatistic(pair)));
  },
};

/** 1 for a single distinct value, 2 for more. */
function runsOf(sorted: Float64Array): number {
  return sorted[0] === sorted.at(-1) ? 1 : 2;
}

function zStatistic({ sorted }: EvidentlyPair): number {
  const smallest = Math.min(sorted.reference[0] ?? Number.NaN, sorted.candidate[0] ?? Number.NaN);
  const [n, m] = [sorted.reference.length, sorted.candidate.length];
  const p = others(sorted.reference, smallest) / n;
  const q = others(sorted.candidate, smallest) / m;
  const pooled = (p * n + q * m) / (n + m);
  return (p - q) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}

function others(sorted: Float64Array, smallest: number): number {
  return sorted.reduce((count, value) => (value === smallest ? count : count + 1), 0);
}
