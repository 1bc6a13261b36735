import type { CountCell, SideSummary } from "../column-summary.ts";
import type { Categories, CategoryCount } from "./column-categories.ts";

export interface MatchedCategories {
  /** The reference's categories with the counts of both sides, and one cell for all that only the candidate has. */
  readonly cells: readonly CountCell[];
  /** Categories that only the candidate has. */
  readonly unseen: readonly CategoryCount[];
  /** Categories that only the reference has. */
  readonly vanished: readonly CategoryCount[];
}

/** Puts the categories of both sides side by side. */
export function matchCategories(reference: Categories, candidate: Categories): MatchedCategories {
  const known = new Map(reference.entries());
  const shared = new Map<string, number>();
  const unseen: CategoryCount[] = [];
  for (const entry of candidate.entries()) {
    if (known.has(entry[0])) shared.set(...entry);
    else unseen.push(entry);
  }
  const cells: CountCell[] = [];
  for (const [name, count] of known) {
    cells.push({ kind: "category", name, reference: count, candidate: shared.get(name) ?? 0 });
  }
  const unseenRows = unseen.reduce((sum, [, count]) => sum + count, 0);
  cells.push({ kind: "new", name: "__new__", reference: 0, candidate: unseenRows });
  return { cells, unseen, vanished: [...known].filter(([name]) => !shared.has(name)) };
}

/** Adds the cells of rows without a value and of rows that are not a number, and drops cells empty in both files. */
export function withAbsent(
  cells: readonly CountCell[],
  { reference, candidate }: { reference: SideSummary; candidate: SideSummary },
): readonly CountCell[] {
  const all: readonly CountCell[] = [
    ...cells,
    { kind: "missing", name: "__null__", reference: reference.missing, candidate: candidate.missing },
    { kind: "not-a-number", name: "__nan__", reference: reference.notANumber, candidate: candidate.notANumber },
  ];
  return all.filter((cell) => cell.reference > 0 || cell.candidate > 0);
}
