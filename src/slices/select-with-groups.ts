import type { Comparison } from "../align/comparison.ts";
import { type ByRule, groupName } from "./by-rule.ts";
import type { SlicedTables } from "./population.ts";
import type { SliceRule } from "./schema.ts";
import { selectSlices } from "./select-slices.ts";
import type { Slice } from "./slice.ts";

/** The slices of a config, and what its gates compare groups by. */
export interface SlicesAndGroups {
  readonly rules: readonly SliceRule[];
  /** Columns, or names of rules of several columns. */
  readonly groupedBy: readonly string[];
}

/**
 * The slices of the rules and, behind them and marked, those of columns that groups are compared by and no rule divides
 * the rows by. Each column is divided once.
 * @throws GateError as `selectSlices`.
 */
export async function selectWithGroups(
  { rules, groupedBy }: SlicesAndGroups,
  tables: SlicedTables,
  comparison: Comparison,
): Promise<readonly Slice[]> {
  const named = rules.flatMap((rule) => ("by" in rule ? [groupName(rule)] : []));
  const more = groupedBy.filter((by) => !named.includes(by)).map((by): ByRule => ({ by, max_values: MOST_GROUPS }));
  const groups = await selectSlices(more, tables, comparison);
  const slices = await selectSlices(rules, tables, comparison);
  return [...slices, ...groups.map((slice): Slice => ({ ...slice, onlyCompared: true }))];
}

/** More groups than this have 1 225 pairs and few rows each; a rule of `slices` may allow them. */
const MOST_GROUPS = 50;
