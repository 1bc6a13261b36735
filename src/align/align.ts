import type { Tables } from "./coded-tables.ts";
import { ClassIndex } from "./class-index.ts";
import { classificationSides, classReader } from "./classification.ts";
import { outcomeColumns, readEveryRow } from "./every-row.ts";
import { ClusterIndex } from "./cluster-index.ts";
import type { Comparison, Pairing, PairingFacts, Side, Task } from "./comparison.ts";
import { idsDigest } from "./ids-digest.ts";
import { type LabelledPairs, type LabelledRows, labelRows } from "./labels.ts";
import type { LabelColumn } from "./label-sources.ts";
import { LabelSets } from "./label-sets.ts";
import { emptySetNotes, multilabelSides, setReader } from "./multilabel.ts";
import { alignRanking } from "./ranking.ts";
import { type PairedRows, pairRows } from "./pair-rows.ts";
import { crossingNotes, quantileSide } from "./quantiles.ts";
import { readValues, regressionSide } from "./regression.ts";
import type { NamedColumn, SideColumns } from "./row-columns.ts";
import type { ColumnRoles, PairingRules } from "./schema.ts";
import { scoreSide } from "./score-values.ts";
import { withSetColumns } from "./set-columns.ts";

export type { Tables } from "./coded-tables.ts";

export interface AlignOptions {
  readonly task: Task;
  readonly pairing: PairingRules;
  /** Columns that gates name by themselves. */
  readonly named?: readonly NamedColumn[];
  /** optional: nothing that is asked needs a label. Default: required. */
  readonly labels?: "required" | "optional";
}

/**
 * Makes two tables (or the candidate's alone) comparable: pairs rows, gives each one label, agrees on the classes and
 * gathers the columns that have a part. What is wrong with the data is an error here only when nothing could be
 * measured; what can be counted is in the facts, for the gates to judge.
 * @throws GateError E102, E205, E206, E207, E208.
 */
export async function align(given: Tables, parts: ColumnRoles, options: AlignOptions): Promise<Comparison> {
  const { task, pairing, named = [] } = options;
  const { tables, roles, classes } = withSetColumns(given, parts);
  const idColumns = typeof roles.id === "string" ? [roles.id] : (roles.id ?? []);
  const columns = { roles, named, clusters: new ClusterIndex(), blocks: new ClusterIndex() };
  if (task === "ranking") return alignRanking(tables, { columns, idColumns, pairing });
  const paired = await pairRows(tables, idColumns, pairing);
  const index = new ClassIndex();
  const sets = new LabelSets(classes);
  const labelled = await labelRows(paired, {
    name: roles.label,
    table: tables.labels,
    read: labelReader(task, index, sets),
    isOptional: options.labels === "optional" && isSomewhere(roles.label, tables),
  });
  const writesSets = task === "multilabel" && [parts.label, parts.prediction].some((part) => typeof part === "string");
  const sides = await sidesOf(labelled, { task, columns, index, sets });
  return { task, pairing: paired.pairing, ...sides, facts: factsOf({ writesSets, tables, paired, labelled, sides }) };
}

function labelReader(task: Task, index: ClassIndex, sets: LabelSets): LabelColumn["read"] {
  switch (task) {
    case "binary":
    case "multiclass":
      return classReader(index);
    case "multilabel":
      return setReader(sets);
    case "regression":
    case "quantile":
    case "ranking":
    case "scores":
      return readValues;
  }
}

/** A label column that no file has is a slip of the config, not a label that is still to come. */
function isSomewhere(label: string | undefined, { reference, candidate, labels }: Tables): boolean {
  return label !== undefined && [reference, candidate, labels].some((table) => table?.columns.includes(label));
}

type Sides = Pick<Comparison, "classes" | "positive" | "reference" | "candidate" | "everyRow">;

interface TaskColumns {
  readonly task: Exclude<Task, "ranking">;
  readonly columns: SideColumns;
  readonly index: ClassIndex;
  readonly sets: LabelSets;
}

async function sidesOf(labelled: LabelledPairs, { task, columns, index, sets }: TaskColumns): Promise<Sides> {
  switch (task) {
    case "binary":
    case "multiclass":
      return classificationSides(labelled, { task, columns, index });
    case "regression":
      return eachSide(labelled, columns, regressionSide);
    case "quantile":
      return eachSide(labelled, columns, quantileSide);
    case "scores":
      return eachSide(labelled, columns, scoreSide);
    case "multilabel":
      return multilabelSides(labelled, { columns, sets });
  }
}

/** The sides of a task without classes, each read by itself. */
async function eachSide(
  { reference, candidate, everyRow }: LabelledPairs,
  columns: SideColumns,
  read: (side: LabelledRows, columns: SideColumns) => Promise<Side>,
): Promise<Sides> {
  return {
    classes: [],
    positive: undefined,
    reference: reference && (await read(reference, columns)),
    candidate: await read(candidate, columns),
    everyRow: everyRow && (await readEveryRow(everyRow, (side) => read(side, outcomeColumns(columns)))),
  };
}

interface Found {
  /** Whether a column holds sets of classes as they are written, not made of indicators. */
  readonly writesSets: boolean;
  readonly tables: Tables;
  readonly paired: PairedRows;
  readonly labelled: LabelledPairs;
  readonly sides: Sides;
}

function factsOf({ writesSets, tables, paired, labelled, sides: { reference, candidate } }: Found): PairingFacts {
  const invalid = { reference: reference?.invalid ?? 0, candidate: candidate.invalid };
  return {
    joinColumns: paired.joinColumns,
    rows: { reference: tables.reference?.rows ?? 0, candidate: tables.candidate.rows },
    compared: { reference: reference?.rows ?? 0, candidate: candidate.rows },
    unmatched: paired.unmatched,
    duplicates: paired.duplicates,
    unlabelled: labelled.unlabelled,
    invalid,
    joinRate: paired.joinRate,
    labelDisagreements: labelled.labelDisagreements,
    idsSha256: digestOf(paired.pairing, labelled),
    examples: { ...paired.examples, labelDisagreements: labelled.disagreeing },
    notes: [
      ...paired.notes,
      ...labelled.notes,
      ...(reference === undefined ? [] : crossingNotes(reference, "reference")),
      ...crossingNotes(candidate, "candidate"),
      ...(writesSets ? emptySetNotes({ unlabelled: labelled.unlabelled, invalid }) : []),
    ],
  };
}

/** Two samples of their own have no one set of ids. Joined rows are in the order of the reference, which reads faster. */
function digestOf(pairing: Pairing, { reference, candidate }: LabelledPairs): string | undefined {
  const { ids, rows } = reference ?? candidate;
  return ids === undefined || pairing === "none" ? undefined : idsDigest(ids, rows);
}
