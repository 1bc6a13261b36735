import { pairwiseSum } from "../../../stats/pairwise-sum.ts";
import { jensenShannon, kullbackLeibler } from "../divergence.ts";
import { binnedShares, filledShares } from "./binned-shares.ts";
import type { EvidentlyTest } from "./evidently-test.ts";

const ofAnyColumn = { types: ["numerical", "categorical"], score: "distance", rule: "≥", threshold: 0.1 } as const;
const onFills = {
  on: "drift",
  text: "A bin that is empty on one side counts as 0.0001, so one new category can make the number large all by itself.",
} as const;

export const psi: EvidentlyTest = {
  ...ofAnyColumn,
  name: "psi",
  theirs: "psi",
  title: "PSI",
  caution: onFills,
  measure: (pair) => {
    const { reference, candidate } = filledShares(pair);
    return pairwiseSum(
      reference.map((before, bin) => {
        const after = candidate[bin] ?? Number.NaN;
        return (before - after) * Math.log(before / after);
      }),
    );
  },
};

export const klDivergence: EvidentlyTest = {
  ...ofAnyColumn,
  name: "kl",
  theirs: "kl_div",
  title: "Kullback–Leibler divergence",
  caution: onFills,
  measure: (pair) => {
    const { reference, candidate } = filledShares(pair);
    return kullbackLeibler(reference, candidate);
  },
};

export const jensenShannonDistance: EvidentlyTest = {
  ...ofAnyColumn,
  name: "jensenshannon",
  theirs: "jensenshannon",
  title: "Jensen–Shannon distance",
  measure: (pair) => {
    const { reference, candidate } = binnedShares(pair);
    return jensenShannon(reference, candidate);
  },
};
