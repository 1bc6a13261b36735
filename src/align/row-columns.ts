import { GateError } from "../errors.ts";
import { numbersOf, textOf } from "../table/cast.ts";
import type { ClusterIndex } from "./cluster-index.ts";
import type { Side } from "./comparison.ts";
import { readFlags } from "./flags.ts";
import type { AlignedRoles } from "./set-columns.ts";
import { cellName, gatherNumbers, type TableRows } from "./table-rows.ts";

/** The columns of a side: those with a part, and those that gates name by themselves. */
export interface SideColumns {
  readonly roles: AlignedRoles;
  readonly named: readonly NamedColumn[];
  /** Shared by both sides, so that a group has one code. */
  readonly clusters: ClusterIndex;
}

/** A column that gates name by itself. */
export interface NamedColumn {
  readonly name: string;
  /** Whether it may hold nothing but 0 and 1, or false and true. */
  readonly isFlags: boolean;
}

/**
 * What any task may have for each row: latency, weight, group and the columns that gates name.
 * @throws GateError E205, E206 for a negative or infinite latency or weight, a row without a weight or group, text
 * in a column of numbers, or a number in a column of flags.
 */
export async function readRowColumns(
  source: TableRows,
  { roles, named, clusters }: SideColumns,
): Promise<Pick<Side, "latencyMs" | "weight" | "cluster" | "columns">> {
  const columns = new Map<string, Float64Array>();
  for (const { name, isFlags } of named)
    columns.set(
      name,
      isFlags ? await readFlags(source, name, ratedFlags) : finiteOrMissing(await readNumbers(source, name)),
    );
  return {
    latencyMs: roles.latency_ms === undefined ? undefined : await readLatency(source, roles.latency_ms),
    weight: roles.weight === undefined ? undefined : await readWeight(source, roles.weight),
    cluster: roles.cluster === undefined ? undefined : await readCluster(source, roles.cluster, clusters),
    columns,
  };
}

const ratedFlags = {
  why: "of which a rate is made",
  hint: "Name a column of 0 and 1, leave the value empty where it is missing, or measure the column by `mean`.",
};

function finiteOrMissing(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isFinite(value) ? value : Number.NaN));
}

async function readCluster(source: TableRows, name: string, clusters: ClusterIndex): Promise<Int32Array> {
  return clusters.gather(textOf(await source.table.column(name)), source, name);
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
  const bad = firstRow(values, (value) => value !== 0 && !(value >= LEAST_WEIGHT && value <= LARGEST_WEIGHT));
  if (bad < 0) return values;
  const what = Number.isNaN(values[bad]) ? "no value" : String(values[bad]);
  throw outOfRange(
    source,
    bad,
    name,
    `${what}, where every row needs a weight that is finite and 0 or more${far(values[bad])}`,
  );
}

/** Sums of squares of weights in these bounds neither overflow nor vanish. */
const LEAST_WEIGHT = 1e-100;
const LARGEST_WEIGHT = 1e100;

function far(value = Number.NaN): string {
  return value > 0 && value < Number.POSITIVE_INFINITY
    ? `, and from ${LEAST_WEIGHT} to ${LARGEST_WEIGHT} where it is not 0`
    : "";
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
