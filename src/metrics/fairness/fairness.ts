import type { GapMetric } from "../metric.ts";

/** What the fairness metrics have in common: they compare rates of one class between the groups of a column. */
export const fairness = {
  kind: "gap",
  tasks: ["binary", "multiclass"],
  unit: "share",
  options: ["by", "class"],
  requires: ["by"],
  oneClass: true,
} as const satisfies Partial<GapMetric>;

/** Ends the definition of each. */
export const groupsNote = "Groups, intervals and what is left out: as for [`gap`](#gap).";
