import { chiSquareSurvival } from "../../../stats/chi-square.ts";
import { sortedCopy } from "../../../stats/sort.ts";
import { countValues } from "../counts.ts";
import type { Counts } from "../counts.ts";
import { sharesOf } from "../divergence.ts";
import type { ChunkValue, NannymlMethod } from "./nannyml-method.ts";

export const lInfinity: NannymlMethod = {
  name: "l_infinity",
  theirs: "l_infinity",
  title: "L-infinity distance",
  types: ["categorical"],
  most: Infinity,
  fit: (reference) => {
    const sorted = sortedCopy(reference);
    return (chunk) => {
      const counts = countValues(sorted, sortedCopy(chunk));
      const own = sharesOf(counts.candidate);
      const gaps = sharesOf(counts.reference).map((share, key) => Math.abs(share - (own[key] ?? Number.NaN)));
      return { value: gaps.reduce((most, gap) => Math.max(most, gap), 0) };
    };
  },
};

/** The one method of NannyML that alerts by a p-value. */
export const chisquare: NannymlMethod = {
  name: "chisquare",
  theirs: "chi2",
  title: "chi-square statistic",
  types: ["categorical"],
  most: 1,
  alertBelow: 0.05,
  fit: (reference) => {
    const sorted = sortedCopy(reference);
    return (chunk) => contingency(countValues(sorted, sortedCopy(chunk)));
  },
};

/** As scipy.stats.chi2_contingency, with Yates' correction for two categories. */
function contingency({ reference, candidate }: Counts): ChunkValue {
  const categories = reference.length;
  if (categories === 1) return { value: 0, pValue: 1 };
  const [n, m] = [total(reference), total(candidate)];
  const correction = categories === 2 ? 0.5 : 0;
  const term = (observed: number, expected: number): number => {
    const gap = Math.abs(expected - observed);
    return (gap - Math.min(correction, gap)) ** 2 / expected;
  };
  const value = reference.reduce((sum, before, key) => {
    const after = candidate[key] ?? Number.NaN;
    const row = before + after;
    return sum + term(before, (row * n) / (n + m)) + term(after, (row * m) / (n + m));
  }, 0);
  return { value, pValue: chiSquareSurvival(value, categories - 1) };
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
