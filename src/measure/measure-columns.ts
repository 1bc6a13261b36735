import { columnsOfPart } from "../align/columns-of-part.ts";
import type { Comparison, Task } from "../align/comparison.ts";
import type { ColumnRoles } from "../align/schema.ts";
import type { CompatMeasurement } from "../drift/compat/compat-measurement.ts";
import type { DriftMeasurement } from "../drift/measure-drift.ts";
import type { Table } from "../table/table.ts";
import { type ColumnAsk, type ColumnWork, measurePair, readPair, type TablePair } from "./column-work.ts";
import { labelColumns } from "./label-columns.ts";

export type DriftRole = "feature" | "score" | "prediction" | "label";

export interface ColumnDrift {
  readonly role: DriftRole;
  readonly measurement: DriftMeasurement;
  /** What other tools say of it, where gates ask for their numbers. */
  readonly compat?: readonly CompatMeasurement[];
}

export interface WatchedTables extends TablePair {
  readonly comparison: Comparison;
}

/** What a gate on drift asks of the columns. */
export interface AskedDrift {
  /** Another tool whose numbers are asked for instead of ours. */
  readonly compat?: string | undefined;
  /** A method, or "auto" for the recommended ones. */
  readonly drift: string;
  readonly columns: "*" | readonly string[];
}

/** Who measures columns; perhaps several at once. */
export interface ColumnMeasurer {
  /**
   * What is found of each, in the order of `works`; `done` is told after each of them.
   * @throws what stands in the way of the first column that cannot be measured.
   */
  measure(tables: TablePair, works: readonly ColumnWork[], done: () => void): Promise<readonly DriftMeasurement[]>;
}

/** One column after the other, in this thread. */
export const inThisThread: ColumnMeasurer = {
  async measure(tables, works, done) {
    const found: DriftMeasurement[] = [];
    for (const { name, ask } of works) {
      found.push(measurePair(await readPair(tables, name), tables, ask));
      done();
    }
    return found;
  },
};

/** A column that is watched for drift, what it is to the model, and what is asked of it. */
export interface WatchedColumn extends ColumnWork {
  readonly role: DriftRole;
}

/** The columns that are watched for drift: those that gates ask for; without a gate on drift, all, by the recommended methods. */
export function watchedColumns(
  tables: TablePair,
  { roles, task, tells }: Watching,
  gates: readonly AskedDrift[],
): readonly WatchedColumn[] {
  const isOwned = tables.reference.readsAnew === true && tables.candidate.readsAnew === true;
  return watched(tables, roles, gates).map((column) => ({
    ...column,
    ask: { ...askOf(column, { roles, task, tells }, gates), isOwned },
  }));
}

/**
 * Drift of each watched column over all rows of both files, no more columns in memory than are measured at a time.
 * @throws GateError E205, E206, E208 for a column that is missing, or not what it is said to be, or of different kinds.
 */
export async function measureColumns(
  tables: WatchedTables,
  watching: Watching,
  gates: readonly AskedDrift[],
  {
    measurer = inThisThread,
    done = () => undefined,
    columns = watchedColumns(tables, watching, gates),
  }: Measuring = {},
): Promise<readonly ColumnDrift[]> {
  const works = columns.map(({ name, ask }) => ({ name, ask }));
  const measured = await measurer.measure(tables, works, done);
  const found = columns.flatMap(({ role }, place) => {
    const measurement = measured[place];
    return measurement === undefined ? [] : [{ role, measurement }];
  });
  if (found.length < columns.length) throw new Error("a column was not measured");
  return [...found, ...labelDrift(tables, watching, found, gates)];
}

interface Measuring {
  /** Default: this thread. */
  readonly measurer?: ColumnMeasurer;
  readonly done?: () => void;
  readonly columns?: readonly WatchedColumn[];
}

/** What the config says of the columns. */
export interface Watching {
  readonly roles: ColumnRoles;
  readonly task: Task;
  /** Whether notes name categories that only one side has. */
  readonly tells: boolean;
}

function askOf({ name, role }: Watched, { roles, task, tells }: Watching, gates: readonly AskedDrift[]): ColumnAsk {
  const own = gates.filter(({ compat }) => compat === undefined);
  const asking = own.filter(({ columns }) => columns === "*" || columns.includes(name));
  const isClass = hasClasses(task) && (role === "prediction" || role === "label");
  return {
    kind: roles.kinds?.[name] ?? (isClass ? "categorical" : undefined),
    methods: gates.length === 0 ? ["auto"] : asking.map(({ drift: method }) => method),
    isScore: role === "score",
    isLabel: role === "label",
    threshold: role === "score" && task === "binary" ? (roles.threshold ?? 0.5) : undefined,
    isDrawn: true,
    tells,
  };
}

function hasClasses(task: Task): boolean {
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
  { reference, candidate }: TablePair,
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
export function unwatchedColumns({ reference, candidate }: TablePair, roles: ColumnRoles): readonly string[] {
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

/** Labels that came from a file of their own stand in no column of the tables; take them from the compared rows. */
function labelDrift(
  tables: WatchedTables,
  watching: Watching,
  found: readonly ColumnDrift[],
  gates: readonly AskedDrift[],
): readonly ColumnDrift[] {
  const { comparison } = tables;
  const { roles } = watching;
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
    const ask = askOf({ name: before.name, role: "label" }, watching, gates);
    return [{ role: "label", measurement: measurePair({ before, after }, tables, ask) }];
  });
}
