import { missingColumn } from "./missing-column.ts";
import type { HeldTable } from "./held-table.ts";
import { byRow, placeOf } from "./row-places.ts";
import type { Table } from "./table.ts";

/** A table whose columns are in memory. */
export function columnTable(table: HeldTable): Table {
  const { uri, format, rows, held, columns, places = byRow } = table;
  const byName = new Map(held.map((column) => [column.name, column]));
  const names = columns ?? held.map((column) => column.name);
  return {
    uri,
    format,
    rows,
    columns: names,
    where: (row) => placeOf(places, row),
    elsewhere: { origin: { uri, parts: [{ kind: "held", table }] }, wasRead: () => undefined },
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
