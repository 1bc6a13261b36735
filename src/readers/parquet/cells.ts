import type { Column } from "../../table/column.ts";
import type { Raw } from "./raw-values.ts";

/** Cells of a column while it is filled. 64-bit integers take two cells of 32 bits each, so that copying one makes no BigInt. */
export type Cells = Float64Array | Int32Array | Uint8Array;

/** What a column is read into. */
export interface Store {
  /** To be filled at every row that has a value; `finish` sees to the others. */
  readonly cells: Cells;
  readonly cellsPerRow: 1 | 2;
  /** Stored values as cells; `undefined` when one of them does not fit this kind of column. */
  convert(raw: Raw): Cells | undefined;
  finish(valid: Uint8Array | undefined): Column;
}
