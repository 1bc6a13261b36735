import { commonFamily } from "../aggregates/memory/column-family.ts";
import { columnsOfPart } from "../align/columns-of-part.ts";
import type { Comparison } from "../align/comparison.ts";
import type { ColumnRoles, ColumnValueKind } from "../align/schema.ts";
import type { CompatMeasurement } from "../drift/compat/compat-measurement.ts";
import { type DriftAsk, type DriftMeasurement, measureColumn } from "../drift/measure-drift.ts";
import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { labelColumns } from "./label-columns.ts";

export type DriftRole = "feature" | "score" | "prediction" | "label";

export interface ColumnDrift {
  readonly role: DriftRole;
  readonly measurement: DriftMeasurement;
  /** What other tools say of it, where gates ask for their numbers. */
  readonly compat?: readonly CompatMeasurement[];
}

export interface WatchedTables {
  readonly reference: Table;
  readonly candidate: Table;
  readonly comparison: Comparison;
  /** Whether notes name categories that only one side has. Default: true. */
  readonly tells?: boolean;
}

/** What a gate on drift asks of the columns. */
export interface AskedDrift {
  /** Another tool whose numbers are asked for instead of ours. */
  readonly compat?: string | undefined;
  /** A method, or "auto" for the recommended ones. */
  readonly drift: string;
  readonly columns: "*" | readonly string[];
}

/** Who measures a column; perhaps several at once. */
export interface ColumnMeasurer {
  /** To be awaited before the next column is read. */
  ready(): Promise<void>;
  /** Told beforehand how many columns there will be. */
  expect?(columns: number): void;
  measure(reference: Column, candidate: Column, ask: DriftAsk): Promise<DriftMeasurement>;
}

/** One column after the other, in this thread. */
export const inThisThread: ColumnMeasurer = {
  ready: () => Promise.resolve(),
  measure: async (reference, candidate, ask) => measureColumn(reference, candidate, ask),
};

/**
 * Drift of each watched column over all rows of both files, no more columns in memory than are measured at a time. Only what gates ask for is measured;
 * without a gate on drift, the recommended methods are.
 * @throws GateError E205, E206, E208 for a column that is missing, or not what it is said to be, or of different kinds.
 */
export async function measureColumns(
  tables: WatchedTables,
  roles: ColumnRoles,
  gates: readonly AskedDrift[],
  measurer: ColumnMeasurer = inThisThread,
): Promise<readonly ColumnDrift[]> {
  const { reference, candidate } = tables;
  const isOwned = reference.readsAnew === true && candidate.readsAnew === true;
  const pending: Promise<ColumnDrift>[] = [];
  const columns = watched(tables, roles, gates);
  measurer.expect?.(columns.length);
  for (const column of columns) {
    await measurer.ready();
    const pair = { before: await reference.column(column.name), after: await candidate.column(column.name), tables };
    const ask = driftAsk(pair, askOf(column, tables, roles, gates));
    const measured = measurer.measure(pair.before, pair.after, { ...ask, isOwned });
    // A failure is told below, when all are waited for; until then it must not end the process.
    const drift = measured.then((measurement) => ({ role: column.role, measurement }));
    drift.catch(() => undefined);
    pending.push(drift);
  }
  const found = await Promise.all(pending);
  return [...found, ...labelDrift(tables, roles, found, gates)];
}

interface Ask extends Omit<DriftAsk, "family"> {
  readonly kind: ColumnValueKind | undefined;
}

function askOf(
  { name, role }: Watched,
  { comparison }: WatchedTables,
  roles: ColumnRoles,
  gates: readonly AskedDrift[],
): Ask {
  const own = gates.filter(({ compat }) => compat === undefined);
  const asking = own.filter(({ columns }) => columns === "*" || columns.includes(name));
  const isClass = hasClasses(comparison) && (role === "prediction" || role === "label");
  return {
    kind: roles.kinds?.[name] ?? (isClass ? "categorical" : undefined),
    methods: gates.length === 0 ? ["auto"] : asking.map(({ drift: method }) => method),
    isScore: role === "score",
    isLabel: role === "label",
    threshold: role === "score" && comparison.task === "binary" ? (roles.threshold ?? 0.5) : undefined,
  };
}

function hasClasses({ task }: Comparison): boolean {
  return task === "binary" || task === "multiclass" || task === "multilabel";
}

interface Watched {
  readonly name: string;
  readonly role: DriftRole;
}

function hasLabels({ candidate: { label, labelSets, lists } }: Comparison): boolean {
  return label !== undefined || labelSets !== undefined || lists !== undefined;
}

function watched(
  { reference, candidate }: WatchedTables,
  roles: ColumnRoles,
  gates: readonly AskedDrift[],
): readonly Watched[] {
  const shared = candidate.columns.filter((name) => reference.columns.includes(name));
  const asked = gates.flatMap(({ columns }) => (columns === "*" ? [] : columns));
  // A kind said of a column that the files do not have is a slip of the pen: to ask for the column shows it.
  const slips = roles.features === "*" ? Object.keys(roles.kinds ?? {}).filter((name) => !shared.includes(name)) : [];
  const also = [...new Set([...asked, ...slips])];
  const outcome = outcomeColumns(roles).filter(({ name }) => shared.includes(name));
  const features = roles.features === "*" ? withoutRole(shared, roles) : (roles.features ?? []);
  const inNoFile = columnsOfPart(roles.label).filter((name) => ![reference, candidate].some(has(name)));
  const known = [...features, ...outcome.map(({ name }) => name), ...inNoFile];
  const named = also.filter((name) => !known.includes(name));
  return [...[...features, ...named].map((name) => ({ name, role: "feature" as const })), ...outcome];
}

function has(name: string): (table: Table) => boolean {
  return ({ columns }) => columns.includes(name);
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
  const parts = [
    id,
    weight,
    latency,
    timestamp,
    cluster,
    query,
    label,
    score,
    prediction,
    quantiles,
    roles.block,
    roles.machine,
  ];
  const taken = new Set(parts.flatMap(columnsOfPart));
  return names.filter((name) => !taken.has(name));
}

interface DriftOf {
  readonly before: Column;
  readonly after: Column;
  readonly tables: Pick<WatchedTables, "reference" | "candidate" | "tells">;
}

function driftAsk({ before, after, tables }: DriftOf, { kind, ...ask }: Ask): DriftAsk {
  const reference = { column: before, table: tables.reference };
  const candidate = { column: after, table: tables.candidate };
  return { ...ask, family: commonFamily(reference, candidate, kind), isDrawn: true, tells: tables.tells ?? true };
}

/** Labels that came from a file of their own stand in no column of the tables; take them from the compared rows. */
function labelDrift(
  tables: WatchedTables,
  roles: ColumnRoles,
  found: readonly ColumnDrift[],
  gates: readonly AskedDrift[],
): readonly ColumnDrift[] {
  const { comparison } = tables;
  if (roles.label === undefined || found.some(({ role }) => role === "label")) return [];
  if (comparison.reference === undefined || !hasLabels(comparison)) return [];
  // Joined rows have the same labels: nothing can have drifted, so that only who asks for them by name is told.
  const names = columnsOfPart(roles.label);
  const isNamed = gates.some(({ columns }) => columns !== "*" && columns.some((name) => names.includes(name)));
  if (comparison.pairing === "joined" && !isNamed) return [];
  const afters = labelColumns(roles.label, comparison.candidate, comparison);
  return labelColumns(roles.label, comparison.reference, comparison).flatMap((before, place) => {
    const after = afters[place];
    if (after === undefined) return [];
    const ask = askOf({ name: before.name, role: "label" }, tables, roles, gates);
    return [{ role: "label", measurement: measureColumn(before, after, driftAsk({ before, after, tables }, ask)) }];
  });
}
