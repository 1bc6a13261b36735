import { summarizeColumn } from "../aggregates/memory/column-summary.ts";
import type { Comparison, Side } from "../align/comparison.ts";
import type { ColumnRoles } from "../align/schema.ts";
import { measureDrift, type DriftMeasurement } from "../drift/measure-drift.ts";
import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

export type DriftRole = "feature" | "score" | "prediction" | "label";

export interface ColumnDrift {
  readonly role: DriftRole;
  readonly measurement: DriftMeasurement;
}

export interface WatchedTables {
  readonly reference: Table;
  readonly candidate: Table;
  readonly comparison: Comparison;
}

/**
 * Drift of each watched column over all rows of both files, one column in memory at a time.
 * @param also columns that gates name beside the roles.
 * @throws GateError E205, E208 for a column whose kind differs between the files.
 */
export async function measureColumns(
  tables: WatchedTables,
  roles: ColumnRoles,
  also: readonly string[],
): Promise<readonly ColumnDrift[]> {
  const { reference, candidate, comparison } = tables;
  const found: ColumnDrift[] = [];
  for (const { name, role } of watched(tables, roles, also)) {
    const [before, after] = [await reference.column(name), await candidate.column(name)];
    found.push({
      role,
      measurement: drift({
        before,
        after,
        tables,
        categorical: comparison.task !== "regression" && (role === "prediction" || role === "label"),
      }),
    });
  }
  return [...found, ...labelDrift(tables, roles, found)];
}

interface Watched {
  readonly name: string;
  readonly role: DriftRole;
}

function watched(
  { reference, candidate }: WatchedTables,
  roles: ColumnRoles,
  also: readonly string[],
): readonly Watched[] {
  const shared = candidate.columns.filter((name) => reference.columns.includes(name));
  const outcome = outcomeColumns(roles).filter(({ name }) => shared.includes(name));
  const features = roles.features === "*" ? withoutRole(shared, roles) : (roles.features ?? []);
  const named = also.filter((name) => !features.includes(name) && !outcome.some((column) => column.name === name));
  return [...[...features, ...named].map((name) => ({ name, role: "feature" as const })), ...outcome];
}

/** With `features: "*"`: the columns that only one file has, in a sentence each; nothing can be said of their drift. */
export function unwatchedColumns(
  { reference, candidate }: Pick<WatchedTables, "reference" | "candidate">,
  roles: ColumnRoles,
): readonly string[] {
  if (roles.features !== "*") return [];
  const onlyIn = (own: Table, other: Table): readonly string[] =>
    withoutRole(own.columns, roles)
      .filter((name) => !other.columns.includes(name))
      .map((name) => `Column ${JSON.stringify(name)} is only in ${own.uri}: it is not watched for drift.`);
  return [...onlyIn(reference, candidate), ...onlyIn(candidate, reference)];
}

function outcomeColumns(roles: ColumnRoles): readonly Watched[] {
  const of = (role: DriftRole, names: readonly (string | undefined)[]): readonly Watched[] =>
    names.flatMap((name) => (name === undefined ? [] : [{ name, role }]));
  return [...of("score", scoreColumns(roles)), ...of("prediction", [roles.prediction]), ...of("label", [roles.label])];
}

function scoreColumns({ score }: ColumnRoles): readonly string[] {
  return typeof score === "string" ? [score] : Object.values(score ?? {});
}

function withoutRole(names: readonly string[], roles: ColumnRoles): readonly string[] {
  const { id, weight, latency_ms: latency, timestamp, prediction, label } = roles;
  const taken = new Set([id, weight, latency, timestamp, prediction, label, scoreColumns(roles)].flat());
  return names.filter((name) => !taken.has(name));
}

interface DriftOf {
  readonly before: Column;
  readonly after: Column;
  readonly tables: Pick<WatchedTables, "reference" | "candidate">;
  readonly categorical: boolean;
}

function drift({ before, after, tables, categorical }: DriftOf): DriftMeasurement {
  const reference = { column: before, table: tables.reference };
  const candidate = { column: after, table: tables.candidate };
  return measureDrift(summarizeColumn({ reference, candidate, categorical }));
}

/** Labels that came from a file of their own stand in no column of the tables; take them from the compared rows. */
function labelDrift(tables: WatchedTables, roles: ColumnRoles, found: readonly ColumnDrift[]): readonly ColumnDrift[] {
  const { comparison } = tables;
  if (roles.label === undefined || found.some(({ role }) => role === "label")) return [];
  // Joined rows have the same labels: nothing can have drifted.
  if (comparison.reference === undefined || comparison.pairing === "joined") return [];
  const before = labelColumn(roles.label, comparison.reference, comparison.classes);
  const after = labelColumn(roles.label, comparison.candidate, comparison.classes);
  const categorical = comparison.task !== "regression";
  return [{ role: "label", measurement: drift({ before, after, tables, categorical }) }];
}

function labelColumn(name: string, side: Side, classes: readonly string[]): Column {
  const base = { name, rows: side.rows, valid: undefined };
  if (side.label instanceof Int32Array) return { ...base, kind: "text", codes: side.label, dictionary: classes };
  return { ...base, kind: "number", values: side.label ?? new Float64Array(0) };
}
