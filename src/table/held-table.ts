import type { Column } from "./column.ts";
import type { RowPlaces } from "./row-places.ts";
import type { TableFormat } from "./table-format.ts";

/** A table whose columns are in memory. Plain data, as long as its columns are. */
export interface HeldTable {
  readonly uri: string;
  readonly format: TableFormat;
  readonly rows: number;
  /** The columns that are held. */
  readonly held: readonly Column[];
  /** Every column of the file in its order, if it has more than are held. */
  readonly columns?: readonly string[];
  /** Default: "row 1" for row 0. */
  readonly places?: RowPlaces;
}
