import { columnTable } from "../../src/table/column-table.ts";
import type { Column } from "../../src/table/column.ts";
import type { Table } from "../../src/table/table.ts";
import { ValidityBuilder } from "../../src/table/validity.ts";

export type Cell = string | number | bigint | boolean | null;

/**
 * A table made from literals, row i on line i + 2 as in a CSV file. The kind of a column follows from its first value:
 * a bigint makes an integer column, a number a number column …; null is a missing value.
 */
export function tableOf(uri: string, columns: Readonly<Record<string, readonly Cell[]>>): Table {
  const held = Object.entries(columns).map(([name, cells]) => columnOf(name, cells));
  return columnTable({ uri, format: "csv", rows: held[0]?.rows ?? 0, held, places: { noun: "line", first: 2 } });
}

/** A decimal column, which no JavaScript literal stands for. */
export function decimalColumn(name: string, cells: readonly (string | null)[]): Column {
  return { ...textColumn(name, cells), kind: "decimal" };
}

export function tableOfColumns(uri: string, held: readonly Column[]): Table {
  return columnTable({ uri, format: "parquet", rows: held[0]?.rows ?? 0, held });
}

export function columnOf(name: string, cells: readonly Cell[]): Column {
  const base = { name, rows: cells.length, valid: validityOf(cells) };
  const kind = typeof cells.find((cell) => cell !== null);
  if (kind === "string") return textColumn(name, cells);
  if (kind === "bigint") {
    return { ...base, kind: "integer", values: BigInt64Array.from(cells, (cell) => BigInt(cell ?? 0)) };
  }
  if (kind === "boolean") return { ...base, kind, values: Uint8Array.from(cells, Number) };
  const values = Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell)));
  return { ...base, kind: "number", values };
}

function textColumn(name: string, cells: readonly Cell[]): Extract<Column, { kind: "text" }> {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null).map(String))];
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(String(cell))));
  return { kind: "text", name, rows: cells.length, valid: validityOf(cells), codes, dictionary };
}

function validityOf(cells: readonly Cell[]): Uint8Array | undefined {
  const validity = new ValidityBuilder(cells.length);
  for (const [row, cell] of cells.entries()) if (cell === null) validity.markMissing(row);
  return validity.finish();
}
