import type { MomentMetric } from "../metric.ts";
import { perQuery, type Query } from "./per-query.ts";

export const ndcg: MomentMetric = perQuery(
  {
    name: "ndcg",
    title: "NDCG",
    description: "How close each list comes to the ideal order, the top ranks weighing most.",
    definition:
      "DCG@k / ideal DCG@k with gain / log2(rank + 1); scikit-learn `ndcg_score`. Items of equal score share the mean of their " +
      "gains; `gain: exponential` takes 2^relevance − 1. A query without a relevant item counts 0. The ideal is that of " +
      "all judged items of the query.",
    options: ["k", "ties", "gain"],
  },
  (query) => {
    const ideal = idealGain(query);
    return ideal === 0 ? 0 : discountedGain(query) / ideal;
  },
);

/** Items of equal score: each rank that they take gets their mean gain (McSherry & Najork 2008). */
function discountedGain({ groups, k }: Query): number {
  let sum = 0;
  for (const { before, size, gain } of groups) {
    const last = Math.min(before + size, k);
    for (let rank = before + 1; rank <= last; rank++) sum += gain / size / Math.log2(rank + 1);
  }
  return sum;
}

function idealGain({ ideal, k, gain }: Query): number {
  const relevances = ideal();
  const last = Math.min(relevances.length, k);
  let sum = 0;
  for (let place = 0; place < last; place++) sum += gain(relevances[place] ?? Number.NaN) / Math.log2(place + 2);
  return sum;
}
