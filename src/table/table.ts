import type { Column } from "./column.ts";
import type { TableFormat } from "./table-format.ts";
import type { Elsewhere } from "./table-origin.ts";

export { tableFormats, type TableFormat } from "./table-format.ts";

/** A table opened for reading: it knows its columns and hands out one at a time. */
export interface Table {
  /** As the user wrote it; what errors and reports call this table. */
  readonly uri: string;
  readonly format: TableFormat;
  readonly rows: number;
  /** Column names in the order of the file. */
  readonly columns: readonly string[];
  /** Every call of `column` reads the file again, so that what it gives belongs to its caller alone. */
  readonly readsAnew?: true;
  /** undefined: only this thread can read its columns. */
  readonly elsewhere?: Elsewhere | undefined;
  /** What a column takes in the file, before compression, where that is told without reading it. */
  storedBytes?(name: string): number;
  /** @throws GateError E205 when there is no such column (the error names the nearest). */
  column(name: string): Promise<Column>;
  /** Where row `row` (from 0) stands in the file, for a person: "line 17", "row 17". */
  where(row: number): string;
}
