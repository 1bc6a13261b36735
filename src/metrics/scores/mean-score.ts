import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { scoreOfRow } from "../row-variables.ts";

export const meanScore: MomentMetric = {
  kind: "moments",
  name: "mean_score",
  title: "Mean score",
  description: "Mean of the score column: a judge's marks, ratings by people, rewards.",
  definition:
    "Arithmetic mean; rows without a score are left out and counted. Interval: t, of joined files the paired t of the " +
    "differences. Several judgements of one item: name the item as `columns.cluster`.",
  tasks: ["scores"],
  better: "higher",
  unit: "score",
  roles: ["score"],
  options: ["direction"],
  requires: ["direction"],
  variables: () => [scoreOfRow],
  evaluate: mean,
};
