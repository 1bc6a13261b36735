import { missingPart } from "./division.ts";
import type { Slice } from "./slice.ts";

/** The rows divided into groups that are compared with each other. */
export interface Grouping {
  /** `region`, or `region & device`. */
  readonly by: string;
  readonly groups: readonly Slice[];
  /** Rows without a value in a column of `by`: they are no group. */
  readonly without: readonly Slice[];
}

/** The slices by this column, or by these columns, as groups. */
export function groupingOf(by: string, slices: readonly Slice[]): Grouping {
  const missing = by.split(" & ").map((column) => ` & ${missingPart(column)} & `);
  const isMissing = ({ name }: Slice): boolean => missing.some((part) => ` & ${name} & `.includes(part));
  const own = slices.filter((slice) => slice.by === by);
  return { by, groups: own.filter((slice) => !isMissing(slice)), without: own.filter(isMissing) };
}
