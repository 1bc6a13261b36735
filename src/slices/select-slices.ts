import type { Comparison } from "../align/comparison.ts";
import { GateError } from "../errors.ts";
import { selectFilter } from "./filter.ts";
import type { Members } from "./members.ts";
import { populationsOf, type SlicedTables } from "./population.ts";
import type { SliceRule } from "./schema.ts";
import type { Slice } from "./slice.ts";
import { splitBy } from "./split-by.ts";

/**
 * Finds the rows of every slice, in the order of the rules. A slice without rows stays in the list, for the judge to
 * fail. Joined rows are sliced by the candidate's file, or by the reference's if only that has the column; where both
 * have it and differ a note says so. Other samples are sliced each by its own file.
 * @throws GateError E102 for two slices of one name, E205, E206, E207, E208.
 */
export async function selectSlices(
  rules: readonly SliceRule[],
  tables: SlicedTables,
  comparison: Comparison,
): Promise<readonly Slice[]> {
  const populations = populationsOf(tables, comparison);
  const members: Members[] = [];
  for (const rule of rules) {
    if ("by" in rule) members.push(...(await splitBy(rule, populations)));
    else members.push(await selectFilter(rule, populations));
  }
  requireDistinctNames(members);
  return members.map((slice) => toSlice(slice, comparison));
}

function requireDistinctNames(members: readonly Members[]): void {
  const names = members.map((slice) => slice.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new GateError({
    code: "E102",
    message: `Two slices are named ${JSON.stringify(twice)}.`,
    hint: "Rename the filter, or remove one of the two rules.",
  });
}

/** The last population is the candidate's; joined, it is the reference's as well. */
function toSlice({ name, by, rows, notes }: Members, { reference }: Comparison): Slice {
  const candidate = rows.at(-1) ?? new Int32Array();
  return { name, by, reference: reference === undefined ? undefined : (rows[0] ?? candidate), candidate, notes };
}
