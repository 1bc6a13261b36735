import type { ColumnKind } from "./column.ts";
import type { Table } from "./table.ts";

/** The same table; the kind of each column is noted in `kinds` when the column is read. */
export function observedTable(table: Table, kinds: Map<string, ColumnKind>): Table {
  const { elsewhere } = table;
  return {
    ...table,
    where: (row) => table.where(row),
    ...(elsewhere && { elsewhere: { ...elsewhere, wasRead: (name, kind) => void kinds.set(name, kind) } }),
    column: async (name) => {
      const column = await table.column(name);
      kinds.set(name, column.kind);
      return column;
    },
  };
}
