import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** What becomes of a column; undefined: it stays as it is. */
export type ColumnChange = (column: Column) => Column | undefined;

export interface Planted {
  readonly change: ColumnChange;
  /** Which column is changed. */
  readonly concerns: (name: string) => boolean;
  /** Default: as many as there are. */
  readonly rows?: number;
}

/** A copy of a table with something planted into its columns as they are read; the file stays as it is. */
export function plantedTable(table: Table, { change, concerns, rows = table.rows }: Planted): Table {
  return {
    ...table,
    // In another thread nothing would be planted.
    elsewhere: undefined,
    rows,
    // A column that was added or repeated has no line of its own.
    where: (row) => table.where(Math.min(row, table.rows - 1)),
    column: async (name) => {
      const column = await table.column(name);
      return concerns(name) ? (change(column) ?? column) : column;
    },
  };
}
