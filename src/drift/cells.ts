import type { ColumnSummary, CountCell } from "../aggregates/column-summary.ts";
import { unmeasured } from "./method.ts";
import type { DriftValue } from "./method.ts";

/** Fewer expected rows than this in the smaller file make a category too rare to stand alone (Cochran 1954). */
const leastExpected = 5;
/** Beyond so many the least frequent count together too: the law of some distances takes the square of it in time. */
const mostCategories = 1000;

/** All rows of both files, partitioned into the same cells; no cell is empty in both. */
export interface Cells {
  readonly reference: readonly number[];
  readonly candidate: readonly number[];
  readonly referenceRows: number;
  readonly candidateRows: number;
}

/** Hands the cells of a column to `measure`, or says why it has none that can be compared. */
export function withCells(summary: ColumnSummary, measure: (cells: Cells) => DriftValue): DriftValue {
  if (summary.kind === "empty") return unmeasured("no-values", "Neither file has a value in this column.");
  if (summary.kind !== "numeric" && summary.kind !== "categorical") {
    return unmeasured("unsupported", "The column holds neither numbers nor categories.");
  }
  const { reference, candidate } = summary;
  if (reference.rows === 0) return unmeasured("no-rows", "The reference has no rows.");
  if (candidate.rows === 0) return unmeasured("no-rows", "The candidate has no rows.");
  if (summary.cells.every((cell) => cell.kind === "missing" || cell.kind === "not-a-number")) {
    return unmeasured("no-values", "Neither file has a value in this column.");
  }
  const unseen = summary.kind === "categorical" ? summary.unseen : [];
  const cells = poolRare(summary.cells, unseen).toSorted(byCounts);
  if (cells.length === 1 && summary.cells.length > 1) {
    return unmeasured("rare-categories", `Every category has fewer than ${leastExpected} expected rows.`);
  }
  return measure({
    reference: cells.map((cell) => cell.reference),
    candidate: cells.map((cell) => cell.candidate),
    referenceRows: reference.rows,
    candidateRows: candidate.rows,
  });
}

/** Categories come in the order of the file, and the last digit of a sum depends on the order of its terms. */
function byCounts(a: CountCell, b: CountCell): number {
  return b.reference - a.reference || b.candidate - a.candidate;
}

/** How many categories are counted together because they are rare, and why, in a sentence; none where one stands alone. */
export function rareNote(cells: readonly CountCell[]): string | undefined {
  const count = cells.filter(rarity(cells)).length;
  if (count < 2) return undefined;
  const capped = mostFrequent(cells) === undefined ? "" : ` or is none of the ${mostCategories} most frequent`;
  return `${count} rare categories count together: each has fewer than ${leastExpected} expected rows${capped}.`;
}

/**
 * Counts rare categories together; bins and missing values keep their own cell, or drift could hide there. So do new
 * categories, but for the rare ones where the reference has rare ones too: by chance some of these would be new, others
 * gone, and to set only the new ones apart would call that drift.
 */
function poolRare(cells: readonly CountCell[], unseen: readonly number[]): readonly CountCell[] {
  const pooled = cells.filter(rarity(cells));
  if (pooled.length === 0) return cells;
  const isFew = fewExpected(cells);
  const rareNew = unseen.reduce((sum, candidate) => sum + (isFew({ reference: 0, candidate }) ? candidate : 0), 0);
  const together: CountCell = {
    kind: "category",
    name: "rare categories",
    reference: pooled.reduce((sum, cell) => sum + cell.reference, 0),
    candidate: pooled.reduce((sum, cell) => sum + cell.candidate, rareNew),
  };
  const set = new Set(pooled);
  const others = cells
    .filter((cell) => !set.has(cell))
    .map((cell) => (cell.kind === "new" ? { ...cell, candidate: cell.candidate - rareNew } : cell));
  return [...others.filter(({ reference, candidate }) => reference + candidate > 0), together];
}

/** Whether a cell is a category too rare to stand alone. */
function rarity(cells: readonly CountCell[]): (cell: CountCell) => boolean {
  const isFew = fewExpected(cells);
  const frequent = mostFrequent(cells);
  return (cell) => cell.kind === "category" && (isFew(cell) || frequent?.has(cell) === false);
}

function fewExpected(cells: readonly CountCell[]): (rows: Rows) => boolean {
  const referenceRows = cells.reduce((sum, cell) => sum + cell.reference, 0);
  const candidateRows = cells.reduce((sum, cell) => sum + cell.candidate, 0);
  const smallerShare = Math.min(referenceRows, candidateRows) / (referenceRows + candidateRows);
  return (rows) => rowsOf(rows) * smallerShare < leastExpected;
}

/** The most frequent categories in both files together, where there are too many; by name where they are equally so. */
function mostFrequent(cells: readonly CountCell[]): ReadonlySet<CountCell> | undefined {
  const categories = cells.filter(({ kind }) => kind === "category");
  if (categories.length <= mostCategories) return undefined;
  const inOrder = categories.toSorted((a, b) => rowsOf(b) - rowsOf(a) || (a.name < b.name ? -1 : 1));
  return new Set(inOrder.slice(0, mostCategories));
}

type Rows = Pick<CountCell, "reference" | "candidate">;

function rowsOf({ reference, candidate }: Rows): number {
  return reference + candidate;
}
