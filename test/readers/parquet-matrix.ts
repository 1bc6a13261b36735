import { readFileSync } from "node:fs";
import { z } from "zod";
import { fixture, valuesOf } from "./read-all.ts";
import type { Table } from "../../src/table/table.ts";

const value = z.union([z.null(), z.boolean(), z.number(), z.string()]);
const matrix = z.object({
  rows: z.number(),
  columns: z.record(z.string(), z.object({ kind: z.string(), values: z.array(value) })),
  files: z.record(z.string(), z.array(z.string())),
});

/** A value as JSON can hold it: NaN, infinities, -0 and integers beyond doubles are texts. */
export type Shown = z.infer<typeof value>;

/** What scripts/fixtures/parquet_matrix.py wrote, and what pyarrow reads in it. */
export const expected = matrix.parse(
  JSON.parse(readFileSync(new URL("../../fixtures/readers/parquet-matrix/expected.json", import.meta.url), "utf8")),
);

export const matrixFiles: readonly string[] = Object.keys(expected.files);

export function matrixFixture(file: string): Uint8Array {
  return fixture(`parquet-matrix/${file}`);
}

/** A column of a table as `expected` shows it. */
export async function shownColumn(
  table: Table,
  name: string,
): Promise<{ readonly kind: string; readonly values: readonly Shown[] }> {
  const { kind, values } = await valuesOf(table, name);
  return { kind, values: values.map(shown) };
}

/** @throws when it is nothing that a flat column holds. */
export function shown(given: unknown): Shown {
  if (given === null || given === undefined) return null;
  if (typeof given === "bigint") return Number.isSafeInteger(Number(given)) ? Number(given) : given.toString();
  if (typeof given === "number") {
    if (Object.is(given, -0)) return "-0";
    return Number.isFinite(given) ? given : String(given);
  }
  return value.parse(given);
}
