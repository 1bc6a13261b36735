import type { ColumnOf } from "../../align/kinds.ts";
import type { Column } from "../../table/column.ts";
import type { ColumnSummary, SideSummary } from "../column-summary.ts";
import { categoriesOf } from "./column-categories.ts";
import type { Categories } from "./column-categories.ts";
import { matchCategories, withAbsent } from "./column-cells.ts";
import { decileCells } from "./column-deciles.ts";
import { commonFamily, countMissing } from "./column-family.ts";
import { categoricalNotes, numericNotes, sideNotes, textNotes } from "./column-notes.ts";
import { numbersOf } from "./column-numbers.ts";
import type { Numbers } from "./column-numbers.ts";

/** More distinct values than this in the reference are not categories. */
const maxCategories = 1000;
/** A reference with at most this many distinct values is one of categories, however few rows it has. */
const alwaysCategories = 20;

export interface ColumnPair {
  readonly reference: ColumnOf;
  readonly candidate: ColumnOf;
  /** Numbers that stand for classes (a label, a prediction) are compared as categories. */
  readonly categorical?: boolean;
}

/**
 * Summarises one column of both files for the drift methods.
 *
 * @throws GateError E208 when the files disagree on what kind of value the column holds.
 */
export function summarizeColumn({ reference, candidate, categorical = false }: ColumnPair): ColumnSummary {
  const column = reference.column.name;
  const family = commonFamily(reference, candidate);
  if (family === "numbers" && !categorical) {
    return numericSummary(column, numbersOf(reference.column), numbersOf(candidate.column));
  }
  if (family === "instants") return instantsSummary(column, reference.column, candidate.column);
  return categoricalSummary(column, categoriesOf(reference.column), categoriesOf(candidate.column));
}

function numericSummary(column: string, reference: Numbers, candidate: Numbers): ColumnSummary {
  const sides = { reference: numericSide(reference), candidate: numericSide(candidate) };
  const sorted = { reference: reference.sorted, candidate: candidate.sorted };
  const cells = withAbsent(decileCells(sorted.reference, sorted.candidate), sides);
  return {
    kind: "numeric",
    column,
    ...sides,
    sorted,
    cells,
    notes: [...sideNotes(sides), ...numericNotes(sorted, cells)],
  };
}

function numericSide({ rows, missing, notANumber, sorted }: Numbers): SideSummary {
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  }
  return { rows, missing, notANumber, distinct };
}

function categoricalSummary(column: string, reference: Categories, candidate: Categories): ColumnSummary {
  const sides = { reference: categoricalSide(reference), candidate: categoricalSide(candidate) };
  if (!areCategories(reference.distinct === 0 ? candidate : reference)) {
    return { kind: "unsupported", column, ...sides, notes: [...sideNotes(sides), ...textNotes(reference, candidate)] };
  }
  const matched = matchCategories(reference, candidate);
  const cells = withAbsent(matched.cells, sides);
  return { kind: "categorical", column, ...sides, cells, notes: [...sideNotes(sides), ...categoricalNotes(matched)] };
}

function categoricalSide({ rows, missing, notANumber, distinct }: Categories): SideSummary {
  return { rows, missing, notANumber, distinct };
}

/** Whether the distinct values repeat enough to be categories. */
function areCategories({ rows, missing, notANumber, distinct }: Categories): boolean {
  if (distinct <= alwaysCategories) return true;
  return distinct <= maxCategories && distinct * 2 <= rows - missing - notANumber;
}

function instantsSummary(column: string, reference: Column, candidate: Column): ColumnSummary {
  const sides = { reference: instantSide(reference), candidate: instantSide(candidate) };
  const why = "Points in time are not compared, only how many are missing.";
  return { kind: "unsupported", column, ...sides, notes: [...sideNotes(sides), why] };
}

function instantSide(column: Column): SideSummary {
  return { rows: column.rows, missing: countMissing(column), notANumber: 0, distinct: undefined };
}
