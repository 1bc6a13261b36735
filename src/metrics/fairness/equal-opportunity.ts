import { recall } from "../classification/recall.ts";
import type { GapMetric } from "../metric.ts";
import { fairness, groupsNote } from "./fairness.ts";

export const equalOpportunityDifference: GapMetric = {
  ...fairness,
  name: "equal_opportunity_difference",
  title: "Equal opportunity difference",
  description: "How much more often rows of the class are found in one group than in another.",
  definition:
    "Highest less lowest recall among the groups; Fairlearn `equal_opportunity_difference`. 0 is parity. " + groupsNote,
  better: "lower",
  roles: ["label", "prediction"],
  of: [recall],
  as: "difference",
};

export const equalOpportunityRatio: GapMetric = {
  ...fairness,
  name: "equal_opportunity_ratio",
  title: "Equal opportunity ratio",
  description: "How often rows of the class are found in the worst group, as a share of the best.",
  definition:
    "Lowest / highest recall among the groups; Fairlearn `equal_opportunity_ratio`. 1 is parity. Not judged when no group has a hit. " +
    groupsNote,
  better: "higher",
  roles: ["label", "prediction"],
  of: [recall],
  as: "ratio",
};
