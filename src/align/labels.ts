import { GateError } from "../errors.ts";
import type { PairingFacts } from "./comparison.ts";
import { type LabelColumn, labelResolver, type ResolvedLabels } from "./label-sources.ts";
import type { PairedRows, SideRows } from "./pair-rows.ts";

/** The rows of one model that have a label, and the labels. */
export interface LabelledRows extends Omit<SideRows, "labelRows"> {
  /** Values, or class codes as numbers; undefined when the config names no label column. */
  readonly label: Float64Array | undefined;
}

export interface LabelledPairs extends Pick<PairingFacts, "unlabelled" | "labelDisagreements" | "notes"> {
  readonly reference: LabelledRows | undefined;
  readonly candidate: LabelledRows;
  /** Ids of the first rows whose labels differ. */
  readonly disagreeing: readonly string[];
  /** All rows, where some of them have a label and some do not. */
  readonly everyRow?: AllRows | undefined;
}

/** Rows with and without a label. */
export interface AllRows {
  readonly reference: LabelledRows | undefined;
  readonly candidate: LabelledRows;
  /** Whether each row of the candidate has a label (1) or not (0). */
  readonly isLabelled: Uint8Array;
}

/**
 * Gives every row one label and drops the rows without. Joined rows share theirs (and its array), so that both models
 * are held against the same truth: of the labels file, else of the candidate's, being the newer, else of the reference's.
 * Where the files differ it is counted. Without `columns.label` all rows are compared.
 * @throws GateError E102 for a labels file without `columns.label`, E205, E208 when no row has a label.
 */
export async function labelRows(
  paired: PairedRows,
  column: Omit<LabelColumn, "name"> & { readonly name: string | undefined },
): Promise<LabelledPairs> {
  const { name } = column;
  if (name === undefined) return withoutLabels(paired, column);
  const resolve = labelResolver({ ...column, name });
  const { reference, candidate } = paired;
  if (reference !== undefined && paired.pairing === "joined") {
    const shared = await resolve([candidate, reference]);
    return labelledPairs({ side: reference, found: shared }, { side: candidate, found: shared });
  }
  return labelledPairs(reference && { side: reference, found: await resolve([reference]) }, {
    side: candidate,
    found: await resolve([candidate]),
  });
}

interface SideLabels {
  readonly side: SideRows;
  readonly found: ResolvedLabels;
}

const EXAMPLES = 5;

function withoutLabels({ reference, candidate }: PairedRows, { table }: Pick<LabelColumn, "table">): LabelledPairs {
  if (table !== undefined) {
    throw new GateError({
      code: "E102",
      message: `${table.uri} is given as labels, but \`columns.label\` is not set.`,
      hint: "Name the column of the labels file that holds the ground truth.",
    });
  }
  return {
    reference: reference && { ...reference, label: undefined },
    candidate: { ...candidate, label: undefined },
    unlabelled: { reference: 0, candidate: 0 },
    labelDisagreements: 0,
    disagreeing: [],
    notes: [],
  };
}

function labelledPairs(reference: SideLabels | undefined, candidate: SideLabels): LabelledPairs {
  const shared = reference === undefined || reference.found === candidate.found;
  const counted = shared ? [candidate] : [reference, candidate];
  return {
    reference: reference && select(reference),
    candidate: select(candidate),
    unlabelled: { reference: reference === undefined ? 0 : dropped(reference), candidate: dropped(candidate) },
    labelDisagreements: counted.reduce((sum, { found }) => sum + found.differing.length, 0),
    disagreeing: counted.flatMap(disagreeingIds).slice(0, EXAMPLES),
    notes: counted.flatMap(({ found }) => found.notes),
    everyRow: isPartial(candidate) ? allRows(reference, candidate) : undefined,
  };
}

function isPartial({ found }: SideLabels): boolean {
  return found.labelled.length > 0 && found.labelled.length < found.asked;
}

function allRows(reference: SideLabels | undefined, { side, found }: SideLabels): AllRows {
  const isLabelled = new Uint8Array(found.asked);
  for (let index = 0; index < found.labelled.length; index++) isLabelled[found.labelled[index] ?? 0] = 1;
  return {
    reference: reference && { ...reference.side, label: undefined },
    candidate: { ...side, label: undefined },
    isLabelled,
  };
}

/** Rows without a label are left out, but where none has one: what is then asked of them needs none. */
function select({ side: { table, rows, ids }, found }: SideLabels): LabelledRows {
  if (found.labelled.length === 0) return { table, rows, ids, label: undefined };
  const complete = found.labelled.length === found.asked;
  return {
    table,
    rows: complete ? rows : found.labelled.map((index) => rows[index] ?? -1),
    ids,
    label: found.labels,
  };
}

function dropped({ found }: SideLabels): number {
  return found.asked - found.labelled.length;
}

function disagreeingIds({ side: { table, rows, ids }, found }: SideLabels): readonly string[] {
  return Array.from(found.differing.subarray(0, EXAMPLES), (index) => {
    const row = rows[index] ?? 0;
    return ids === undefined ? table.where(row) : ids.text(row);
  });
}
