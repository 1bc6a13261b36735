import { GateError } from "../errors.ts";
import { type Column, isValid } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { type IdTexts, idTexts, once } from "./id-texts.ts";

/** The ids of one table: one column, or several that identify a row together. No value is missing. */
export interface Ids {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** Each of the columns as texts, which numbers do not need to be. */
  readonly texts: readonly (() => IdTexts)[];
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
  const texts = columns.map((column) => once(() => idTexts(column)));
  const [single, ...more] = columns;
  if (single !== undefined && more.length === 0) return { table, columns, texts, text: textReader(single, texts[0]) };
  const parts = columns.map((column, position) => jsonReader(column, texts[position]));
  return { table, columns, texts, text: (row) => jsonOf(parts, row) };
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

function textReader(column: Column, texts: (() => IdTexts) | undefined): (row: number) => string {
  if (column.kind === "number") return (row) => String(column.values[row] ?? Number.NaN);
  if (column.kind === "integer") return (row) => String(column.values[row] ?? 0n);
  return (row) => {
    const known = texts?.();
    return known?.textAt(known.entries[row] ?? -1) ?? "";
  };
}

/** What JSON.stringify makes of the texts of a row, in a part of its time. */
function jsonOf(parts: readonly ((row: number) => string)[], row: number): string {
  let json = "";
  for (const part of parts) json += `${json === "" ? "[" : ","}${part(row)}`;
  return `${json}]`;
}

/** So many different texts, such as regions, are kept as the JSON that they are in every id. */
const MOST_KEPT = 4096;

function jsonReader(column: Column, texts: (() => IdTexts) | undefined): (row: number) => string {
  const text = textReader(column, texts);
  // Nothing in the text of a number needs to be escaped.
  if (texts === undefined || column.kind === "number" || column.kind === "integer") return (row) => `"${text(row)}"`;
  const kept = once(() =>
    Array.from({ length: Math.min(texts().count, MOST_KEPT) }, (_, entry) => JSON.stringify(texts().textAt(entry))),
  );
  return (row) => kept()[texts().entries[row] ?? -1] ?? JSON.stringify(text(row));
}
