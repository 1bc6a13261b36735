import { fpr } from "../classification/fpr.ts";
import { recall } from "../classification/recall.ts";
import type { GapMetric } from "../metric.ts";
import { fairness, groupsNote } from "./fairness.ts";

export const equalizedOddsDifference: GapMetric = {
  ...fairness,
  name: "equalized_odds_difference",
  title: "Equalized odds difference",
  description: "How much more often one group is predicted as the class than another among rows of the same label.",
  definition:
    "The larger of the ranges of recall and of the false positive rate among the groups; Fairlearn `equalized_odds_difference`. 0 is parity. " +
    groupsNote,
  better: "lower",
  roles: ["label", "prediction"],
  of: [recall, fpr],
  as: "difference",
};

export const equalizedOddsRatio: GapMetric = {
  ...fairness,
  name: "equalized_odds_ratio",
  title: "Equalized odds ratio",
  description: "The lowest rate of a group as a share of the highest, among rows of the same label.",
  definition:
    "The smaller of lowest / highest recall and lowest / highest false positive rate among the groups; Fairlearn " +
    "`equalized_odds_ratio`. 1 is parity. Not judged when one of the two rates is 0 in every group. " +
    groupsNote,
  better: "higher",
  roles: ["label", "prediction"],
  of: [recall, fpr],
  as: "ratio",
};
