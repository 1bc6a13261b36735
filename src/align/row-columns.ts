import { GateError } from "../errors.ts";
import { textOf } from "../table/cast.ts";
import { converted, type PhysicalUnit } from "../units.ts";
import type { ClusterIndex } from "./cluster-index.ts";
import type { Side } from "./comparison.ts";
import { readFlags } from "./flags.ts";
import { readNumbers } from "./read-numbers.ts";
import type { AlignedRoles } from "./set-columns.ts";
import { cellName, type TableRows } from "./table-rows.ts";

/** The columns of a side: those with a part, and those that gates name by themselves. */
export interface SideColumns {
  readonly roles: AlignedRoles;
  readonly named: readonly NamedColumn[];
  /** Shared by both sides, so that a group has one code, and a block. */
  readonly clusters: ClusterIndex;
  readonly blocks: ClusterIndex;
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
  { roles, named, clusters, blocks }: SideColumns,
): Promise<Pick<Side, "latencyMs" | "weight" | "cluster" | "block" | "machines" | "columns">> {
  const columns = new Map<string, Float64Array>();
  for (const { name, isFlags } of named)
    columns.set(
      name,
      isFlags ? await readFlags(source, name, ratedFlags) : finiteOrMissing(await readNumbers(source, name)),
    );
  return {
    latencyMs:
      roles.latency_ms === undefined ? undefined : await readLatency(source, roles.latency_ms, roles.latency_unit),
    weight: roles.weight === undefined ? undefined : await readWeight(source, roles.weight),
    cluster: roles.cluster === undefined ? undefined : await readCluster(source, roles.cluster, clusters),
    ...(roles.block !== undefined && {
      block: { codes: await readCluster(source, roles.block, blocks), names: blocks.names },
    }),
    ...(roles.machine !== undefined && { machines: await readMachines(source, roles.machine) }),
    columns,
  };
}

const ratedFlags = {
  why: "of which a rate is made",
  hint: "Name a column of 0 and 1, leave the value empty where it is missing, or measure the column by `mean`.",
};

/** The values in place, NaN for an infinite one. */
export function finiteOrMissing(values: Float64Array): Float64Array {
  for (let row = 0; row < values.length; row++) if (!Number.isFinite(values[row])) values[row] = Number.NaN;
  return values;
}

async function readCluster(source: TableRows, name: string, clusters: ClusterIndex): Promise<Int32Array> {
  return clusters.gather(textOf(await source.table.column(name)), source, name);
}

/** The different machines among the rows; rows without one tell nothing. */
async function readMachines({ table, rows }: TableRows, name: string): Promise<readonly string[]> {
  const { codes, dictionary } = textOf(await table.column(name));
  const met = new Uint8Array(dictionary.length);
  for (let index = 0; index < rows.length; index++) {
    const code = codes[rows[index] ?? -1] ?? -1;
    if (code >= 0) met[code] = 1;
  }
  return dictionary.filter((_, code) => met[code] === 1).toSorted(byCodeUnit);
}

function byCodeUnit(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

async function readLatency(source: TableRows, name: string, unit: PhysicalUnit = "ms"): Promise<Float64Array> {
  const values = await readNumbers(source, name);
  const { bad, zeros, times } = countTimes(values);
  if (bad >= 0)
    throw noTime(source, bad, name, `${values[bad]} is no time in ${unit === "ms" ? "milliseconds" : unit}`);
  if (zeros > 0 && times === 0) throw nothingTimed(source, name);
  return unit === "ms" ? values : inMilliseconds(values, unit);
}

interface Times {
  /** The first row with what is no time, or -1; none is counted beyond it. */
  readonly bad: number;
  readonly zeros: number;
  readonly times: number;
}

function countTimes(values: Float64Array): Times {
  let zeros = 0;
  let times = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (value < 0 || value === Number.POSITIVE_INFINITY) return { bad: row, zeros, times };
    if (value === 0) zeros++;
    else if (value > 0) times++;
  }
  return { bad: -1, zeros, times };
}

function noTime(source: TableRows, row: number, name: string, problem: string): GateError {
  return outOfRange(source, row, name, `${problem}, which is finite and 0 or more`);
}

/** A clock that stood still, or whole seconds of what takes less: 0 in every row is no measurement, and below any limit. */
function nothingTimed({ table, rows }: TableRows, name: string): GateError {
  return new GateError({
    code: "E206",
    message: `${table.uri}: column ${JSON.stringify(name)} is 0 in each of the ${rows.length} rows, so nothing was timed.`,
    hint: "Check the step that takes the times, and that they are not rounded to a unit that is too large.",
  });
}

function inMilliseconds(values: Float64Array, unit: PhysicalUnit): Float64Array {
  const factor = converted(1, unit, "ms") ?? Number.NaN;
  const times = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) times[row] = factor * (values[row] ?? Number.NaN);
  return times;
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

function outOfRange(source: TableRows, index: number, name: string, problem: string): GateError {
  return new GateError({
    code: "E206",
    message: `${cellName(source, index, name)}: ${problem}.`,
    hint: "Correct the value at its source, or leave the column out of `columns`.",
  });
}
