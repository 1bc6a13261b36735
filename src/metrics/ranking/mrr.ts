import type { MomentMetric } from "../metric.ts";
import { perQuery, type Query } from "./per-query.ts";

export const mrr: MomentMetric = perQuery(
  {
    name: "mrr",
    title: "MRR",
    description: "Mean over queries of one over the rank of the first relevant item.",
    definition:
      "1 / rank of the first relevant item, 0 when there is none up to rank k; trec_eval `recip_rank`. Items of equal score: " +
      "the mean over their orders.",
  },
  reciprocalRank,
);

/** Expected over the orders of the tied items that hold the first relevant one (McSherry & Najork 2008). */
function reciprocalRank({ groups, k }: Query): number {
  const first = groups.find(({ relevant }) => relevant > 0);
  if (first === undefined) return 0;
  const { before, size, relevant } = first;
  let sum = 0;
  // Chance that none of the items of the group so far is relevant.
  let none = 1;
  for (let place = 0; place <= size - relevant && before + place + 1 <= k; place++) {
    const here = relevant / (size - place);
    sum += (none * here) / (before + place + 1);
    none *= 1 - here;
  }
  return sum;
}
