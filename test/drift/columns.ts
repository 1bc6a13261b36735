import { summarizeColumn } from "../../src/aggregates/memory/column-summary.ts";
import type { ColumnPair } from "../../src/aggregates/memory/column-summary.ts";
import type { ColumnSummary } from "../../src/aggregates/column-summary.ts";
import type { Column, TextColumn } from "../../src/table/column.ts";
import type { Table } from "../../src/table/table.ts";
import { ValidityBuilder, validityOfCodes } from "../../src/table/validity.ts";

/** A column of numbers; null is a missing value. */
export function numbers(values: readonly (number | null)[]): Column {
  const validity = new ValidityBuilder(values.length);
  for (const [row, value] of values.entries()) if (value === null) validity.markMissing(row);
  return {
    kind: "number",
    name: "x",
    rows: values.length,
    valid: validity.finish(),
    values: Float64Array.from(values, (value) => value ?? Number.NaN),
  };
}

/** A column of text; null is a missing value. */
export function texts(values: readonly (string | null)[]): TextColumn {
  const dictionary = [...new Set(values.filter((value) => value !== null))];
  const codes = Int32Array.from(values, (value) => (value === null ? -1 : dictionary.indexOf(value)));
  return { kind: "text", name: "x", rows: values.length, valid: validityOfCodes(codes), codes, dictionary };
}

/** Text in which the category "a" occurs `counts.a` times, and so on. */
export function categories(counts: Readonly<Record<string, number>>): TextColumn {
  return texts(Object.entries(counts).flatMap(([name, count]) => Array.from({ length: count }, () => name)));
}

/** Both columns as if read from reference.csv and candidate.csv. */
export function pairOf(reference: Column, candidate: Column): ColumnPair {
  return {
    reference: { table: tableOf("reference.csv", reference), column: reference },
    candidate: { table: tableOf("candidate.csv", candidate), column: candidate },
  };
}

export function summaryOf(reference: Column, candidate: Column): ColumnSummary {
  return summarizeColumn(pairOf(reference, candidate));
}

function tableOf(uri: string, column: Column): Table {
  return {
    uri,
    format: "csv",
    rows: column.rows,
    columns: [column.name],
    column: () => Promise.resolve(column),
    where: (row) => `line ${row + 2}`,
  };
}
