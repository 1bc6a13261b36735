import type { Tables } from "./coded-tables.ts";
import { ClassIndex } from "./class-index.ts";
import { classificationSides, classReader } from "./classification.ts";
import type { Comparison, Pairing, PairingFacts, Task } from "./comparison.ts";
import { idsDigest } from "./ids-digest.ts";
import { type LabelledPairs, labelRows } from "./labels.ts";
import { type PairedRows, pairRows } from "./pair-rows.ts";
import { readValues, regressionSide } from "./regression.ts";
import type { ColumnRoles, PairingRules } from "./schema.ts";

export type { Tables } from "./coded-tables.ts";

export interface AlignOptions {
  readonly task: Task;
  readonly pairing: PairingRules;
}

/**
 * Makes two tables (or the candidate's alone) comparable: pairs rows, gives each one label, agrees on the classes and
 * gathers the columns that have a part. What is wrong with the data is an error here only when nothing could be
 * measured; what can be counted is in the facts, for the gates to judge.
 * @throws GateError E102, E205, E206, E207, E208.
 */
export async function align(tables: Tables, roles: ColumnRoles, { task, pairing }: AlignOptions): Promise<Comparison> {
  const idColumns = typeof roles.id === "string" ? [roles.id] : (roles.id ?? []);
  const paired = await pairRows(tables, idColumns, pairing);
  const index = new ClassIndex();
  const read = task === "regression" ? readValues : classReader(index);
  const labelled = await labelRows(paired, { name: roles.label, table: tables.labels, read });
  const sides =
    task === "regression"
      ? await regressionSides(labelled, roles)
      : await classificationSides(labelled, { task, roles, index });
  return { task, pairing: paired.pairing, ...sides, facts: factsOf({ tables, paired, labelled, sides }) };
}

type Sides = Pick<Comparison, "classes" | "positive" | "reference" | "candidate">;

async function regressionSides({ reference, candidate }: LabelledPairs, roles: ColumnRoles): Promise<Sides> {
  return {
    classes: [],
    positive: undefined,
    reference: reference && (await regressionSide(reference, roles)),
    candidate: await regressionSide(candidate, roles),
  };
}

interface Found {
  readonly tables: Tables;
  readonly paired: PairedRows;
  readonly labelled: LabelledPairs;
  readonly sides: Sides;
}

function factsOf({ tables, paired, labelled, sides: { reference, candidate } }: Found): PairingFacts {
  return {
    joinColumns: paired.joinColumns,
    rows: { reference: tables.reference?.rows ?? 0, candidate: tables.candidate.rows },
    compared: { reference: reference?.rows ?? 0, candidate: candidate.rows },
    unmatched: paired.unmatched,
    duplicates: paired.duplicates,
    unlabelled: labelled.unlabelled,
    invalid: { reference: reference?.invalid ?? 0, candidate: candidate.invalid },
    joinRate: paired.joinRate,
    labelDisagreements: labelled.labelDisagreements,
    idsSha256: digestOf(paired.pairing, labelled),
    examples: { ...paired.examples, labelDisagreements: labelled.disagreeing },
    notes: [...paired.notes, ...labelled.notes],
  };
}

/** Two samples of their own have no one set of ids. Joined rows are in the order of the reference, which reads faster. */
function digestOf(pairing: Pairing, { reference, candidate }: LabelledPairs): string | undefined {
  const { idText, rows } = reference ?? candidate;
  return idText === undefined || pairing === "none" ? undefined : idsDigest(idText, rows);
}
