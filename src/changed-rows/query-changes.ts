import type { Comparison } from "../align/comparison.ts";
import { ndcg } from "../metrics/ranking/ndcg.ts";
import { required } from "../metrics/row-variables.ts";
import { lossChanges } from "./loss-changes.ts";
import { numberAt, type TaskChanges } from "./task-changes.ts";

/**
 * Joined queries whose NDCG over the whole list fell or rose, with linear gains and ties averaged. What is shown of a
 * query is its NDCG in place of a score: which items a list holds, and where, is more than a row can say.
 */
export function queryChanges(comparison: Comparison): TaskChanges | undefined {
  const { reference, candidate } = comparison;
  if (reference === undefined) return undefined;
  const variable = required(ndcg.variables({})[0], "NDCG");
  const before = variable.values(reference, comparison);
  const after = variable.values(candidate, comparison);
  return lossChanges({
    loss: "ndcg_loss",
    scored: true,
    before: before.map((value) => 1 - value),
    after: after.map((value) => 1 - value),
    outputs: (row) => ({
      label: undefined,
      reference: { prediction: undefined, score: numberAt(before, row) },
      candidate: { prediction: undefined, score: numberAt(after, row) },
    }),
  });
}
