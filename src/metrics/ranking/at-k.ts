import type { MomentMetric } from "../metric.ts";
import { perQuery, type Query } from "./per-query.ts";

export const precisionAtK: MomentMetric = perQuery(
  {
    name: "precision_at_k",
    title: "Precision@k",
    description: "Share of the first k items that are relevant.",
    definition: "Relevant items up to rank k / k; trec_eval `P_k`. Items of equal score: the mean over their orders.",
    requires: ["k"],
  },
  (query) => relevantUpToK(query) / query.k,
);

export const recallAtK: MomentMetric = perQuery(
  {
    name: "recall_at_k",
    title: "Recall@k",
    description: "Share of the relevant items that are among the first k.",
    definition:
      "Relevant items up to rank k / all judged relevant items; trec_eval `recall_k`. Items of equal score: the mean over " +
      "their orders. A query without a relevant item counts 0.",
    requires: ["k"],
  },
  (query) => (query.relevant === 0 ? 0 : relevantUpToK(query) / query.relevant),
);

export const hitRate: MomentMetric = perQuery(
  {
    name: "hit_rate",
    title: "Hit rate@k",
    description: "Share of the queries with a relevant item among the first k.",
    definition:
      "1 when a relevant item stands up to rank k, else 0; trec_eval `success_k`. Items of equal score: the chance over their " +
      "orders.",
    requires: ["k"],
    proportion: true,
  },
  hit,
);

/** Expected over the orders of tied items: a group that k cuts gives its share. */
function relevantUpToK({ groups, k }: Query): number {
  let sum = 0;
  for (const { before, size, relevant } of groups) {
    const within = Math.min(Math.max(k - before, 0), size);
    sum += (relevant * within) / size;
  }
  return sum;
}

/** One less the chance that none of the items taken from the group at the cut is relevant. */
function hit({ groups, k }: Query): number {
  const first = groups.find(({ relevant }) => relevant > 0);
  if (first === undefined) return 0;
  const { before, size, relevant } = first;
  const taken = Math.min(k - before, size);
  let none = 1;
  for (let place = 0; place < taken; place++) none *= Math.max(0, 1 - relevant / (size - place));
  return taken <= 0 ? 0 : 1 - none;
}
