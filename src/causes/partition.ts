import type { Sides } from "../align/comparison.ts";
import type { TableRows } from "../align/table-rows.ts";

/** Cells that divide the rows of a comparison: the values of a feature, or slices. */
export interface Partition {
  readonly kind: "feature" | "slice";
  /** The column, or the columns or the name that the slices go by. */
  readonly name: string;
  readonly cells: readonly CellName[];
  /** The cell of each row, as a position in `cells`; of the reference only where its rows are others. */
  readonly reference: Int32Array | undefined;
  readonly candidate: Int32Array;
}

export interface CellName {
  /** As slices are written: `age<=25`, `region=EU`, `age=(missing)`. */
  readonly name: string;
  /** new: values that the reference does not have. rest: rows of no slice, or of rare values; it explains nothing by itself. */
  readonly kind: "values" | "new" | "missing" | "rest";
}

/** The compared rows of both files, by which a feature is read. */
export interface FeatureRows extends Sides<TableRows> {
  /** Whether row i of both is the same unit; then the candidate's file says what its value is. */
  readonly joined: boolean;
}

/** A feature as cells, or why it cannot be divided, in a sentence. */
export type ReadPartition =
  | { readonly partition: Partition; readonly note?: undefined }
  | { readonly partition?: undefined; readonly note: string };
