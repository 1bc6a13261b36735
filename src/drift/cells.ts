import type { ColumnSummary, CountCell } from "../aggregates/column-summary.ts";
import { unmeasured } from "./method.ts";
import type { DriftValue } from "./method.ts";

/** Fewer expected rows than this in the smaller file make a category too rare to stand alone (Cochran 1954). */
const leastExpected = 5;

/** All rows of both files, partitioned into the same cells; no cell is empty in both. */
export interface Cells {
  readonly reference: readonly number[];
  readonly candidate: readonly number[];
  readonly referenceRows: number;
  readonly candidateRows: number;
}

/** Hands the cells of a column to `measure`, or says why it has none that can be compared. */
export function withCells(summary: ColumnSummary, measure: (cells: Cells) => DriftValue): DriftValue {
  if (summary.kind === "unsupported") {
    return unmeasured("unsupported", "The column holds neither numbers nor categories.");
  }
  const { reference, candidate } = summary;
  if (reference.rows === 0) return unmeasured("no-rows", "The reference has no rows.");
  if (candidate.rows === 0) return unmeasured("no-rows", "The candidate has no rows.");
  if (summary.cells.every((cell) => cell.kind === "missing" || cell.kind === "not-a-number")) {
    return unmeasured("no-values", "Neither file has a value in this column.");
  }
  const cells = poolRare(summary.cells).toSorted(byCounts);
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

/** How many categories are counted together because they are rare. */
export function rareCategories(cells: readonly CountCell[]): number {
  return cells.filter(isRare(cells)).length;
}

/** Counts rare categories together; bins, new and missing values keep their own cell, or drift could hide there. */
function poolRare(cells: readonly CountCell[]): readonly CountCell[] {
  const rare = isRare(cells);
  const pooled = cells.filter(rare);
  if (pooled.length < 2) return cells;
  const together: CountCell = {
    kind: "category",
    name: "rare categories",
    reference: pooled.reduce((sum, cell) => sum + cell.reference, 0),
    candidate: pooled.reduce((sum, cell) => sum + cell.candidate, 0),
  };
  return [...cells.filter((cell) => !rare(cell)), together];
}

function isRare(cells: readonly CountCell[]): (cell: CountCell) => boolean {
  const referenceRows = cells.reduce((sum, cell) => sum + cell.reference, 0);
  const candidateRows = cells.reduce((sum, cell) => sum + cell.candidate, 0);
  const smallerShare = Math.min(referenceRows, candidateRows) / (referenceRows + candidateRows);
  return (cell) => cell.kind === "category" && (cell.reference + cell.candidate) * smallerShare < leastExpected;
}
