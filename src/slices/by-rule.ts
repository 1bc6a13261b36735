import type { SliceRule } from "./schema.ts";

/** A rule that makes a slice of each value of a column, or of several. */
export type ByRule = Extract<SliceRule, { by: unknown }>;

/** The columns of the rule, in its order. */
export function columnsOfBy({ by }: Pick<ByRule, "by">): readonly string[] {
  return typeof by === "string" ? [by] : by;
}

/** What all slices of the rule are called together: `region`, or `region & device`. */
export function groupName(rule: Pick<ByRule, "by">): string {
  return columnsOfBy(rule).join(" & ");
}

/** Into how many ranges the rule divides a column; undefined for one by its values. */
export function binsOf({ bins }: Pick<ByRule, "bins">, column: string): number | undefined {
  if (typeof bins !== "object") return bins;
  return Object.hasOwn(bins, column) ? bins[column] : undefined;
}
