import { commonFamily } from "../aggregates/memory/column-family.ts";
import type { ColumnValueKind } from "../align/schema.ts";
import { type DriftAsk, type DriftMeasurement, measureColumn } from "../drift/measure-drift.ts";
import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** The tables whose columns are held against each other. */
export interface TablePair {
  readonly reference: Table;
  readonly candidate: Table;
}

/** A column of both tables, and what is asked of it before anyone has looked into it. Plain data. */
export interface ColumnWork {
  readonly name: string;
  readonly ask: ColumnAsk;
}

export interface ColumnAsk extends Omit<DriftAsk, "family"> {
  /** What the config says that it holds. */
  readonly kind: ColumnValueKind | undefined;
}

/** A column as it was read from both tables. */
export interface ColumnPair {
  readonly before: Column;
  readonly after: Column;
}

/** Reads a column of both tables. @throws GateError E205, E206. */
export async function readPair({ reference, candidate }: TablePair, name: string): Promise<ColumnPair> {
  return { before: await reference.column(name), after: await candidate.column(name) };
}

/** What is asked of a column that has been read. @throws GateError E206 when it is not what it is said to be, E208 when the files disagree. */
export function askOfPair({ before, after }: ColumnPair, tables: TablePair, { kind, ...ask }: ColumnAsk): DriftAsk {
  const reference = { column: before, table: tables.reference };
  const candidate = { column: after, table: tables.candidate };
  return { ...ask, family: commonFamily(reference, candidate, kind) };
}

/** Measures a column that has been read. @throws as `askOfPair`. */
export function measurePair(pair: ColumnPair, tables: TablePair, ask: ColumnAsk): DriftMeasurement {
  return measureColumn(pair.before, pair.after, askOfPair(pair, tables, ask));
}
