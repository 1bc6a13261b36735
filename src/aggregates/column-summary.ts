import type { Unseen } from "../stats/good-turing.ts";
import type { ColumnShape } from "./column-shape.ts";

/**
 * What drift methods need to know of one column in the two files. Any engine may build it: the memory engine from typed
 * columns in one pass, an SQL engine from ordered values and grouped counts.
 */
export type ColumnSummary = NumericSummary | CategoricalSummary | TextSummary | TimestampSummary | EmptySummary;

interface SummaryBase {
  readonly column: string;
  readonly reference: SideSummary;
  readonly candidate: SideSummary;
  /** Facts that a reader of the numbers must know, a sentence each. */
  readonly notes: readonly string[];
  /** Where it is asked for, and the column has one: free text has none. */
  readonly shape?: ColumnShape | undefined;
}

/** Order and cells of a column of numbers: reference deciles, and what is missing or not a finite number. */
export interface NumericSummary extends SummaryBase {
  readonly kind: "numeric";
  readonly sorted: { readonly reference: Float64Array; readonly candidate: Float64Array };
  readonly cells: readonly CountCell[];
  /** Finite values of the candidate beyond those of the reference; 0 where the reference has none. */
  readonly outside: { readonly below: number; readonly above: number };
  /** Finite values at or above a decision threshold, for a score that has one. */
  readonly decided: Decided | undefined;
}

/** How many finite values of each side are at or above a threshold. */
export interface Decided {
  readonly threshold: number;
  readonly reference: number;
  readonly candidate: number;
}

/** Counts of a column of categories: those of the reference, all new ones together, and what is missing. */
interface CategoricalSummary extends SummaryBase {
  readonly kind: "categorical";
  readonly cells: readonly CountCell[];
  /** Rows of each category that only the candidate has; together they are the cell "new". */
  readonly unseen: readonly number[];
}

/**
 * A column of free text or identifiers, whose values are too many to be counted one by one: how often what stands there
 * occurs in no other row of the reference, and how long it is.
 */
export interface TextSummary extends SummaryBase {
  readonly kind: "text";
  readonly texts: UnseenSides;
  /** Words, numbers and pictographs; `undefined` when a side has none. */
  readonly tokens: UnseenSides | undefined;
  /** Characters of each row that has a text, ascending. */
  readonly lengths: { readonly reference: Float64Array; readonly candidate: Float64Array };
}

/** Share that the reference does not know: of the candidate, and of the reference itself with each row left out. */
export interface UnseenSides {
  readonly reference: Unseen;
  readonly candidate: Unseen;
}

/** Points in time: they pass, so that only those that are missing can be compared. */
interface TimestampSummary extends SummaryBase {
  readonly kind: "timestamp";
}

/** A column without a value in either file. */
interface EmptySummary extends SummaryBase {
  readonly kind: "empty";
}

export interface SideSummary {
  readonly rows: number;
  /** Rows without a value. */
  readonly missing: number;
  /** Rows whose value is NaN or infinite. */
  readonly notANumber: number;
  /** Distinct values other than missing and not-a-number ones; `undefined` where they are not counted. */
  readonly distinct: number | undefined;
}

/**
 * One cell of the partition of all rows: every row of a file is in exactly one cell, and no cell is empty in both files.
 * "new" holds every value that the reference does not have, so that the partition never depends on the candidate.
 */
export interface CountCell {
  readonly kind: "bin" | "category" | "new" | "missing" | "not-a-number";
  /** For people: "≤ 1.5", "Paris", `__new__`, `__null__`, `__nan__`. */
  readonly name: string;
  readonly reference: number;
  readonly candidate: number;
}
