import { readFileSync } from "node:fs";
import { defaultReadLimits, type ReadLimits } from "../../src/readers/limits.ts";
import { openTable } from "../../src/readers/open-table.ts";
import { type Column, isValid } from "../../src/table/column.ts";
import type { Table, TableFormat } from "../../src/table/table.ts";
import { memorySource } from "./memory-source.ts";

export interface AllOptions {
  readonly format?: TableFormat;
  readonly limits?: Partial<ReadLimits>;
  readonly wanted?: (name: string) => boolean;
}

/** The table of one file, given by its content. */
export async function tableOf(
  content: Uint8Array | string,
  uri = "rows.csv",
  options: AllOptions = {},
): Promise<Table> {
  const { table } = await openTable([memorySource(content, uri)], {
    uri,
    format: options.format,
    wanted: options.wanted ?? (() => true),
    limits: { ...defaultReadLimits, ...options.limits },
  });
  return table;
}

/** Bytes of a file in fixtures/readers. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/readers/${name}`, import.meta.url));
}

/** A column as its kind and plain values, `null` where there is none. */
export async function valuesOf(
  table: Table,
  name: string,
): Promise<{ readonly kind: Column["kind"]; readonly values: readonly unknown[] }> {
  const column = await table.column(name);
  const values = Array.from({ length: column.rows }, (_, row) =>
    isValid(column.valid, row) ? valueAt(column, row) : null,
  );
  return { kind: column.kind, values };
}

function valueAt(column: Column, row: number): unknown {
  switch (column.kind) {
    case "text":
    case "decimal":
      return column.dictionary[column.codes[row] ?? -1];
    case "boolean":
      return column.values[row] === 1;
    case "timestamp":
      return `${column.values[row]} ${column.unit}`;
    case "number":
    case "integer":
      return column.values[row];
  }
}
