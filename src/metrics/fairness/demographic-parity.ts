import { selectionRate } from "../classification/selection-rate.ts";
import type { GapMetric } from "../metric.ts";
import { fairness, groupsNote } from "./fairness.ts";

export const demographicParityDifference: GapMetric = {
  ...fairness,
  name: "demographic_parity_difference",
  title: "Demographic parity difference",
  description: "How much more often one group is predicted as the class than another, right or wrong.",
  definition:
    "Highest less lowest selection rate among the groups; Fairlearn `demographic_parity_difference`. 0 is parity. " +
    groupsNote,
  better: "lower",
  roles: ["prediction"],
  of: [selectionRate],
  as: "difference",
};

export const demographicParityRatio: GapMetric = {
  ...fairness,
  name: "demographic_parity_ratio",
  title: "Demographic parity ratio",
  description:
    "How often the group that is selected least is predicted as the class, as a share of the one that is selected most.",
  definition:
    "Lowest / highest selection rate among the groups; Fairlearn `demographic_parity_ratio`. 1 is parity; the four-fifths rule of " +
    "the EEOC is `min: 80%`. Not judged when no group is ever selected. " +
    groupsNote,
  better: "higher",
  roles: ["prediction"],
  of: [selectionRate],
  as: "ratio",
};
