/**
 * What drift methods need to know of one column in the two files. Any engine may build it: the memory engine from typed
 * columns in one pass, an SQL engine from ordered values and grouped counts.
 */
export type ColumnSummary = NumericSummary | CategoricalSummary | UnsupportedSummary;

interface SummaryBase {
  readonly column: string;
  readonly reference: SideSummary;
  readonly candidate: SideSummary;
  /** Facts that a reader of the numbers must know, a sentence each. */
  readonly notes: readonly string[];
}

/** Order and cells of a column of numbers: reference deciles, and what is missing or not a finite number. */
interface NumericSummary extends SummaryBase {
  readonly kind: "numeric";
  readonly sorted: { readonly reference: Float64Array; readonly candidate: Float64Array };
  readonly cells: readonly CountCell[];
}

/** Counts of a column of categories: those of the reference, all new ones together, and what is missing. */
interface CategoricalSummary extends SummaryBase {
  readonly kind: "categorical";
  readonly cells: readonly CountCell[];
}

/** A column whose values are neither numbers nor categories (instants, free text); the notes say why. */
interface UnsupportedSummary extends SummaryBase {
  readonly kind: "unsupported";
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
