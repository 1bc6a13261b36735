import { summarizeColumn } from "../../src/aggregates/memory/column-summary.ts";
import { commonFamily } from "../../src/aggregates/memory/column-family.ts";
import type { ColumnSummary } from "../../src/aggregates/column-summary.ts";
import type { ColumnOf } from "../../src/align/kinds.ts";
import type { ColumnValueKind } from "../../src/align/schema.ts";
import { type DriftAsk, measureColumn } from "../../src/drift/measure-drift.ts";
import type { DriftMeasurement } from "../../src/drift/measure-drift.ts";
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

/** Both columns as if read from reference.csv and candidate.csv, and of the kind that they show or are said to have. */
export function summaryOf(reference: Column, candidate: Column, kind?: ColumnValueKind): ColumnSummary {
  return summarizeColumn(reference, candidate, { family: familyOf(reference, candidate, kind) });
}

/** What is measured of both columns, by default by the recommended methods. */
export function measurementOf(
  reference: Column,
  candidate: Column,
  { kind, ...ask }: Partial<DriftAsk> & { readonly kind?: ColumnValueKind } = {},
): DriftMeasurement {
  const family = familyOf(reference, candidate, kind);
  return measureColumn(reference, candidate, { methods: ["auto"], isScore: false, family, ...ask });
}

function familyOf(reference: Column, candidate: Column, kind?: ColumnValueKind): ReturnType<typeof commonFamily> {
  const of = (uri: string, column: Column): ColumnOf => ({ table: tableOf(uri, column), column });
  return commonFamily(of("reference.csv", reference), of("candidate.csv", candidate), kind);
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
