import { GateError } from "../errors.ts";
import { concatenateColumns, type Part } from "../table/concatenate-columns.ts";
import { missingColumn } from "../table/missing-column.ts";
import type { Table } from "../table/table.ts";
import type { Elsewhere } from "../table/table-origin.ts";
import { refuseOverLimit } from "./limits.ts";
import type { ReadOptions } from "./reader.ts";

/**
 * The rows of all tables below one another, as one table named by `options.uri`; a single table stays as it is.
 * @throws GateError E208 when the tables do not have the same columns, E207 when they are too large together.
 */
export function concatenate(tables: readonly Table[], { uri, limits, wanted }: ReadOptions): Table {
  const [first, ...others] = tables;
  if (first === undefined) throw new Error(`${uri} has no tables`);
  if (others.length === 0) return first;
  for (const other of others) refuseOtherColumns(first, other);
  const starts = startsOf(tables);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  refuseOverLimit(uri, "rows", rows, limits);
  refuseOverLimit(uri, "cells", rows * first.columns.filter(wanted).length, limits);
  return {
    uri,
    format: first.format,
    rows,
    columns: first.columns,
    elsewhere: elsewhereOf(uri, tables),
    storedBytes: (name) => tables.reduce((sum, table) => sum + (table.storedBytes?.(name) ?? 0), 0),
    where(row) {
      const index = starts.findLastIndex((start) => start <= row);
      const table = tables[index];
      return table === undefined ? `row ${row + 1}` : `${table.uri} ${table.where(row - (starts[index] ?? 0))}`;
    },
    async column(name) {
      if (!first.columns.includes(name)) throw missingColumn(uri, name, first.columns);
      const head: Part = { table: first, column: await first.column(name) };
      const tail: Part[] = [];
      for (const table of others) tail.push({ table, column: await table.column(name) });
      return concatenateColumns([head, ...tail]);
    },
  };
}

function startsOf(tables: readonly Table[]): readonly number[] {
  let start = 0;
  return tables.map((table) => {
    start += table.rows;
    return start - table.rows;
  });
}

function elsewhereOf(uri: string, tables: readonly Table[]): Elsewhere | undefined {
  const origins = tables.map(({ elsewhere }) => elsewhere?.origin);
  if (!origins.every((origin) => origin !== undefined)) return undefined;
  return { origin: { uri, parts: origins.flatMap(({ parts }) => parts) }, wasRead: () => undefined };
}

/** The order may differ, the names may not. */
function refuseOtherColumns(first: Table, other: Table): void {
  const lacks = first.columns.find((name) => !other.columns.includes(name));
  const extra = other.columns.find((name) => !first.columns.includes(name));
  if (lacks === undefined && extra === undefined) return;
  const difference =
    lacks === undefined
      ? `has a column "${extra}" that ${first.uri} has not`
      : `has no column "${lacks}" as ${first.uri} has`;
  throw new GateError({
    code: "E208",
    message: `${other.uri} ${difference}.`,
    hint: "Files that are read as one table need the same columns.",
  });
}
