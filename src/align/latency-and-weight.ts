import { GateError } from "../errors.ts";
import { numbersOf } from "../table/cast.ts";
import type { Side } from "./comparison.ts";
import type { ColumnRoles } from "./schema.ts";
import { cellName, gatherNumbers, type TableRows } from "./table-rows.ts";

/**
 * Latency and weight of the rows, where the config names their columns.
 * @throws GateError E205, E206 for a negative or infinite value, or a row without a weight.
 */
export async function readLatencyAndWeight(
  source: TableRows,
  roles: ColumnRoles,
): Promise<Pick<Side, "latencyMs" | "weight">> {
  return {
    latencyMs: roles.latency_ms === undefined ? undefined : await readLatency(source, roles.latency_ms),
    weight: roles.weight === undefined ? undefined : await readWeight(source, roles.weight),
  };
}

async function readLatency(source: TableRows, name: string): Promise<Float64Array> {
  const values = await readNumbers(source, name);
  const bad = firstRow(values, (value) => value < 0 || value === Number.POSITIVE_INFINITY);
  if (bad >= 0)
    throw outOfRange(source, bad, name, `${values[bad]} is no time in milliseconds, which is finite and 0 or more`);
  return values;
}

async function readWeight(source: TableRows, name: string): Promise<Float64Array> {
  const values = await readNumbers(source, name);
  const bad = firstRow(values, (value) => !(value >= 0 && value < Number.POSITIVE_INFINITY));
  if (bad < 0) return values;
  const what = Number.isNaN(values[bad]) ? "no value" : String(values[bad]);
  throw outOfRange(source, bad, name, `${what}, where every row needs a weight that is finite and 0 or more`);
}

/** As findIndex, which boxes every double for its callback. */
function firstRow(values: Float64Array, holds: (value: number) => boolean): number {
  for (let row = 0; row < values.length; row++) if (holds(values[row] ?? Number.NaN)) return row;
  return -1;
}

async function readNumbers(source: TableRows, name: string): Promise<Float64Array> {
  const { values } = numbersOf(await source.table.column(name), source.table);
  return gatherNumbers(values, source.rows);
}

function outOfRange(source: TableRows, index: number, name: string, problem: string): GateError {
  return new GateError({
    code: "E206",
    message: `${cellName(source, index, name)}: ${problem}.`,
    hint: "Correct the value at its source, or leave the column out of `columns`.",
  });
}
