import { sortOwned } from "../../stats/sort.ts";
import { countAtMost, countBelow } from "../../stats/sorted-search.ts";
import type { Column } from "../../table/column.ts";
import type { ColumnSummary, Decided, SideSummary } from "../column-summary.ts";
import { categoryShape } from "./category-shape.ts";
import { categoriesOf, namedAlike } from "./column-categories.ts";
import type { Categories } from "./column-categories.ts";
import { matchCategories, withAbsent } from "./column-cells.ts";
import { decileCells } from "./column-deciles.ts";
import { countMissing } from "./column-family.ts";
import type { ColumnFamily } from "./column-family.ts";
import { categoricalNotes, numericNotes, roundingNotes, sideNotes, textNotes } from "./column-notes.ts";
import { numbersOf } from "./column-numbers.ts";
import { lengthsOf, textFacts } from "./column-texts.ts";
import { numberShape, timestampShape } from "./number-shape.ts";
import { shapeOrFailure } from "./shape-or-failure.ts";

/** More distinct values than this in the reference are not categories. */
const maxCategories = 1000;
/** A reference with at most this many distinct values is one of categories, however few rows it has. */
const alwaysCategories = 20;

/** How a column is to be read. */
export interface Reading {
  readonly family: ColumnFamily;
  /** Of a score: from where on it decides for the positive class. */
  readonly threshold?: number | undefined;
  /** Whether the columns are used nowhere else, and may be sorted where they stand. Default: false. */
  readonly isOwned?: boolean;
  /** Whether its shape is wanted as well. Default: false. */
  readonly isDrawn?: boolean;
  /** Whether notes name categories that only one side has. Default: true. */
  readonly tells?: boolean;
}

/** Summarises one column of both files for the drift methods; of the columns nothing is kept but sorted copies. */
export function summarizeColumn(reference: Column, candidate: Column, reading: Reading): ColumnSummary {
  const { family } = reading;
  switch (family) {
    case "numbers":
      return numericSummary(reference, candidate, reading);
    case "words":
    case "categories":
    case "texts":
      return wordsSummary(reference, candidate, { ...reading, family });
    case "instants":
      return {
        ...absenceSummary(
          "timestamp",
          [reference, candidate],
          ["Points in time are not compared, for time passes: only how many are missing."],
        ),
        ...(reading.isDrawn === true && { shape: shapeOrFailure(() => timestampShape(reference, candidate)) }),
      };
    case "nothing":
      return absenceSummary("empty", [reference, candidate], ["There is nothing to compare but how many are missing."]);
  }
}

function numericSummary(
  before: Column,
  after: Column,
  { threshold, isOwned = false, isDrawn }: Reading,
): ColumnSummary {
  const { sorted: reference, ...missingBefore } = numbersOf(before, isOwned);
  const { sorted: candidate, ...missingAfter } = numbersOf(after, isOwned);
  const sides = {
    reference: { ...missingBefore, distinct: distinctOf(reference) },
    candidate: { ...missingAfter, distinct: distinctOf(candidate) },
  };
  const sorted = { reference, candidate };
  const cells = withAbsent(decileCells(reference, candidate), sides);
  const outside = outsideOf(sorted);
  return {
    kind: "numeric",
    column: before.name,
    ...sides,
    sorted,
    cells,
    outside,
    decided: decidedOf(sorted, threshold),
    ...(isDrawn === true && { shape: shapeOrFailure(() => numberShape(sorted, sides)) }),
    notes: [
      ...sideNotes(sides),
      ...([before, after].every(({ kind }) => kind === "number") ? [] : roundingNotes(sorted)),
      ...numericNotes(sorted, cells, outside),
    ],
  };
}

function distinctOf(sorted: Float64Array): number {
  let distinct = Math.min(1, sorted.length);
  // Reckoned, not branched on: where half of the values are new ones, nobody could foresee which.
  for (let i = 1; i < sorted.length; i++) distinct += Number((sorted[i] ?? 0) > (sorted[i - 1] ?? 0));
  return distinct;
}

interface Sorted {
  readonly reference: Float64Array;
  readonly candidate: Float64Array;
}

function outsideOf({ reference, candidate }: Sorted): { readonly below: number; readonly above: number } {
  const [lowest, highest] = [reference.at(0), reference.at(-1)];
  if (lowest === undefined || highest === undefined) return { below: 0, above: 0 };
  return { below: countBelow(candidate, lowest), above: candidate.length - countAtMost(candidate, highest) };
}

function decidedOf({ reference, candidate }: Sorted, threshold: number | undefined): Decided | undefined {
  if (threshold === undefined) return undefined;
  const reaching = (sorted: Float64Array): number => sorted.length - countBelow(sorted, threshold);
  return { threshold, reference: reaching(reference), candidate: reaching(candidate) };
}

interface WordsReading extends Reading {
  readonly family: "words" | "categories" | "texts";
}

function wordsSummary(before: Column, after: Column, { family, isDrawn, tells = true }: WordsReading): ColumnSummary {
  const [reference, candidate] = namedAlike(before, after).map(categoriesOf);
  if (reference === undefined || candidate === undefined) throw new TypeError("two columns have two sides");
  const isText = family === "texts" || (family === "words" && !areCategories(reference, candidate));
  if (isText) return textSummary(before.name, reference, candidate);
  const summary = categoricalSummary(before.name, reference, candidate, tells);
  return isDrawn === true ? { ...summary, shape: shapeOrFailure(() => categoryShape(reference, candidate)) } : summary;
}

function categoricalSummary(
  column: string,
  reference: Categories,
  candidate: Categories,
  tells: boolean,
): ColumnSummary {
  const sides = { reference: sideOf(reference), candidate: sideOf(candidate) };
  const matched = matchCategories(reference, candidate);
  const cells = withAbsent(matched.cells, sides);
  const unseen = matched.unseen.map(([, count]) => count);
  const notes = [...sideNotes(sides), ...categoricalNotes(matched, tells)];
  return { kind: "categorical", column, ...sides, cells, unseen, notes };
}

function textSummary(column: string, reference: Categories, candidate: Categories): ColumnSummary {
  const sides = { reference: sideOf(reference), candidate: sideOf(candidate) };
  const { sampled, ...facts } = textFacts(reference, candidate);
  return {
    kind: "text",
    column,
    ...sides,
    ...facts,
    lengths: { reference: sortOwned(lengthsOf(reference)), candidate: sortOwned(lengthsOf(candidate)) },
    notes: [...sideNotes(sides), ...textNotes(reference.distinct, facts.texts, sampled)],
  };
}

function sideOf({ rows, missing, notANumber, distinct }: Categories): SideSummary {
  return { rows, missing, notANumber, distinct };
}

/**
 * Whether the distinct values repeat enough to be categories: in the reference, or in the candidate where the reference, being
 * short, shows many of the same once. A candidate that fills a column of categories with free text has drifted.
 */
function areCategories(reference: Categories, candidate: Categories): boolean {
  if (reference.distinct === 0) return repeatEnough(candidate.distinct, valuesOf(candidate));
  if (repeatEnough(reference.distinct, valuesOf(reference))) return true;
  if (reference.distinct > maxCategories || !repeatEnough(candidate.distinct, valuesOf(candidate))) return false;
  const names = new Set([...reference.entries(), ...candidate.entries()].map(([name]) => name));
  return names.size <= 2 * candidate.distinct;
}

function repeatEnough(distinct: number, values: number): boolean {
  return distinct <= alwaysCategories || (distinct <= maxCategories && distinct * 2 <= values);
}

function valuesOf({ rows, missing, notANumber }: Categories): number {
  return rows - missing - notANumber;
}

function absenceSummary(
  kind: "timestamp" | "empty",
  [reference, candidate]: readonly [Column, Column],
  more: readonly string[],
): ColumnSummary {
  const sides = { reference: absenceOf(reference), candidate: absenceOf(candidate) };
  return { kind, column: reference.name, ...sides, notes: [...sideNotes(sides), ...more] };
}

function absenceOf(column: Column): SideSummary {
  return { rows: column.rows, missing: countMissing(column), notANumber: 0, distinct: undefined };
}
