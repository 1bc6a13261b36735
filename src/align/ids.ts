import { GateError } from "../errors.ts";
import { type Column, isValid } from "../table/column.ts";
import { textOf } from "../table/cast.ts";
import type { Table } from "../table/table.ts";

/** The ids of one table: one column, or several that identify a row together. No value is missing. */
export interface Ids {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** Canonical text of the id of a row; of several columns a JSON array: `["EU","17"]`. */
  readonly text: (row: number) => string;
}

/** Reads the id columns of a table. @throws GateError E205 for a missing column, E206 for a row without an id. */
export async function readIds(table: Table, names: readonly string[]): Promise<Ids> {
  const columns: Column[] = [];
  for (const name of names) {
    const column = await table.column(name);
    requireComplete(column, table);
    columns.push(column);
  }
  const texts = columns.map(textReader);
  const [single] = texts;
  if (texts.length === 1 && single !== undefined) return { table, columns, text: single };
  return { table, columns, text: (row) => JSON.stringify(texts.map((text) => text(row))) };
}

function requireComplete(column: Column, table: Table): void {
  if (column.valid === undefined && column.kind !== "number") return;
  for (let row = 0; row < column.rows; row++) {
    const missing = !isValid(column.valid, row) || (column.kind === "number" && Number.isNaN(column.values[row]));
    if (!missing) continue;
    throw new GateError({
      code: "E206",
      message: `${table.uri}, ${table.where(row)}: "${column.name}" has no value, but rows are joined by it.`,
      hint: "Fill in the value, remove the row, or join by another column (`columns.id`; in a ranking `columns.query`).",
    });
  }
}

function textReader(column: Column): (row: number) => string {
  if (column.kind === "number") return (row) => String(column.values[row] ?? Number.NaN);
  if (column.kind === "integer") return (row) => String(column.values[row] ?? 0n);
  const { codes, dictionary } = textOf(column);
  return (row) => dictionary[codes[row] ?? -1] ?? "";
}
