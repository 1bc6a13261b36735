import type { Column } from "./column.ts";
import { missingColumn } from "./missing-column.ts";
import type { Table, TableFormat } from "./table.ts";

export interface ColumnTable {
  readonly uri: string;
  readonly format: TableFormat;
  readonly rows: number;
  /** The columns that are held. */
  readonly held: readonly Column[];
  /** Every column of the file in its order, if it has more than are held. */
  readonly columns?: readonly string[];
  /** Default: "row 1" for row 0. */
  readonly where?: (row: number) => string;
}

/** A table whose columns are in memory. */
export function columnTable({ uri, format, rows, held, columns, where }: ColumnTable): Table {
  const byName = new Map(held.map((column) => [column.name, column]));
  const names = columns ?? held.map((column) => column.name);
  return {
    uri,
    format,
    rows,
    columns: names,
    where: where ?? ((row) => `row ${row + 1}`),
    column(name) {
      const column = byName.get(name);
      if (column !== undefined) return Promise.resolve(column);
      // Asking for a column that was not wanted when the table was opened is a fault of ours, not of the user.
      const error = names.includes(name)
        ? new Error(`column "${name}" of ${uri} was not kept`)
        : missingColumn(uri, name, names);
      return Promise.reject(error);
    },
  };
}
