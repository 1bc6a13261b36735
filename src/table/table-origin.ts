import type { HeldTable } from "./held-table.ts";
import type { ColumnKind } from "./column.ts";

/** A file on this machine as it was when it was first looked at. Plain data. */
export interface FileOrigin {
  /** As the user wrote it. */
  readonly uri: string;
  /** Absolute, without links. */
  readonly path: string;
  readonly maxBytes: number;
  /** What the look showed: the file is refused when another look shows something else. */
  readonly stamp: string;
}

/** What rows of a table are read from: a Parquet file, or columns in memory, those of many rows in memory that threads share. */
export type TablePart =
  | { readonly kind: "parquet"; readonly file: FileOrigin }
  | { readonly kind: "held"; readonly table: HeldTable };

/** By what another thread of this process opens the same table. Plain data. */
export interface TableOrigin {
  readonly uri: string;
  /** In the order of the rows. */
  readonly parts: readonly TablePart[];
}

/** A table whose columns other threads can read by themselves. */
export interface Elsewhere {
  readonly origin: TableOrigin;
  /** To be told of each column that another thread has read. */
  wasRead(column: string, kind: ColumnKind): void;
}
