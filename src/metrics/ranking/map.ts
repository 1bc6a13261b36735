import type { MomentMetric } from "../metric.ts";
import { perQuery, type Query } from "./per-query.ts";

export const map: MomentMetric = perQuery(
  {
    name: "map",
    title: "MAP",
    description: "Mean over queries of the precision at each relevant item.",
    definition:
      "Average precision of a query: precision at the rank of each relevant item, summed over the ranks up to k and divided by " +
      "the relevant items (all judged ones; trec_eval `map`, scikit-learn `label_ranking_average_precision_score` is another " +
      "metric). Items of equal score: the mean over their orders. A query without a relevant item counts 0.",
  },
  (query) => (query.relevant === 0 ? 0 : precisionSum(query) / query.relevant),
);

/**
 * Expected sum over the orders of tied items (McSherry & Najork 2008, eq. 6): at a rank of a group of n with r relevant ones,
 * the item is relevant with chance r / n, and each earlier item of the group then with chance (r - 1) / (n - 1).
 */
function precisionSum({ groups, k }: Query): number {
  let sum = 0;
  let above = 0;
  for (const { before, size, relevant } of groups) {
    const others = size > 1 ? (relevant - 1) / (size - 1) : 0;
    const last = Math.min(before + size, k);
    for (let rank = before + 1; relevant > 0 && rank <= last; rank++) {
      sum += ((relevant / size) * (above + (rank - before - 1) * others + 1)) / rank;
    }
    above += relevant;
  }
  return sum;
}
