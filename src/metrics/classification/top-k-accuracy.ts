import type { RowVariable } from "../../aggregates/vocabulary.ts";
import type { Side } from "../../align/comparison.ts";
import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { required } from "../row-variables.ts";

export const topKAccuracy: MomentMetric = {
  kind: "moments",
  name: "top_k_accuracy",
  title: "Top-k accuracy",
  description: "Share of the rows whose label is among the `k` classes with the highest scores.",
  definition:
    "scikit-learn `top_k_accuracy_score`. Where scores tie at the k-th place a row counts with the chance that a random order of " +
    "the tied classes has its label among the first k; scikit-learn takes the later class. A row with an unusable score is wrong. " +
    "Interval: Wilson, changes by Tango (pairs) or Newcombe.",
  tasks: ["multiclass"],
  better: "higher",
  unit: "share",
  roles: ["label", "score"],
  options: ["k"],
  requires: ["k"],
  proportion: true,
  variables: ({ k = 1 }) => [amongTopOf(k)],
  evaluate: mean,
};

function amongTopOf(k: number): RowVariable {
  return {
    name: `among the top ${k}`,
    values: (side) => {
      const label = required(side.label, "label");
      const scores = required(side.scores, "scores");
      const values = new Float64Array(side.rows);
      for (let row = 0; row < side.rows; row++)
        values[row] = chanceAmongTop(k, scores, { row, label: label[row] ?? -1 });
      return values;
    },
  };
}

/** 1, 0, or between where the label ties with others at the k-th place. */
function chanceAmongTop(
  k: number,
  scores: NonNullable<Side["scores"]>,
  { row, label }: { readonly row: number; readonly label: number },
): number {
  const own = scores[label]?.[row] ?? Number.NaN;
  let above = 0;
  let tied = 0;
  for (const column of scores) {
    const score = column[row] ?? Number.NaN;
    if (Number.isNaN(score)) return 0;
    if (score > own) above++;
    else if (score === own) tied++;
  }
  return tied === 0 ? 0 : Math.min(1, Math.max(0, (k - above) / tied));
}
