import { summarizeColumn } from "../aggregates/memory/column-summary.ts";
import { columnsOfPart } from "../align/columns-of-part.ts";
import type { Comparison } from "../align/comparison.ts";
import type { ColumnRoles } from "../align/schema.ts";
import { measureDrift, type DriftMeasurement } from "../drift/measure-drift.ts";
import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { labelColumns } from "./label-columns.ts";

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
        categorical: hasClasses(comparison) && (role === "prediction" || role === "label"),
      }),
    });
  }
  return [...found, ...labelDrift(tables, roles, found)];
}

function hasClasses({ task }: Comparison): boolean {
  return task === "binary" || task === "multiclass" || task === "multilabel";
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
  const of = (role: DriftRole, names: readonly string[]): readonly Watched[] => names.map((name) => ({ name, role }));
  return [
    ...of("score", columnsOfPart(roles.score)),
    ...of("prediction", [roles.prediction, roles.quantiles].flatMap(columnsOfPart)),
    ...of("label", columnsOfPart(roles.label)),
  ];
}

function withoutRole(names: readonly string[], roles: ColumnRoles): readonly string[] {
  const { id, weight, latency_ms: latency, timestamp, cluster, query, label, score, prediction, quantiles } = roles;
  const parts = [id, weight, latency, timestamp, cluster, query, label, score, prediction, quantiles];
  const taken = new Set(parts.flatMap(columnsOfPart));
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
  const afters = labelColumns(roles.label, comparison.candidate, comparison);
  const categorical = hasClasses(comparison);
  return labelColumns(roles.label, comparison.reference, comparison).flatMap((before, place) => {
    const after = afters[place];
    if (after === undefined) return [];
    return [{ role: "label", measurement: drift({ before, after, tables, categorical }) }];
  });
}
