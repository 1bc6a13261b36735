import type { RowVariable } from "../../aggregates/vocabulary.ts";
import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { meanPinballLosses } from "./pinball-loss.ts";

export const weightedIntervalScore: MomentMetric = {
  kind: "moments",
  name: "weighted_interval_score",
  title: "Weighted interval score",
  description: "Distance between the forecast distribution and the label, in the unit of the label.",
  definition:
    "mean of (1/2 |y - median| + sum over the K central intervals of a/2 * interval score) / (K + 1/2); without a " +
    "median over K (Bracher et al. 2021, PLoS Comput Biol 17:e1008618; scoringutils `wis`). It is twice the pinball " +
    "loss over all levels, which must lie symmetric around the median. Interval: t.",
  tasks: ["quantile"],
  better: "lower",
  unit: "label",
  roles: ["label", "quantiles"],
  options: [],
  variables: () => [scoreOfRow],
  evaluate: mean,
};

// The penalties of an interval and its width, times a/2, are the pinball losses of its two ends; those of the median
// are 1/2 |y - median|. So the score is their sum over half the number of levels.
const scoreOfRow: RowVariable = {
  name: "weighted_interval_score",
  values: (side) => {
    const scores = meanPinballLosses(side);
    for (let row = 0; row < scores.length; row++) scores[row] = 2 * (scores[row] ?? Number.NaN);
    return scores;
  },
};
