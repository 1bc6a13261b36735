import { GateError } from "../errors.ts";
import type { Table } from "../table/table.ts";
import { type CodedTable, type CodedTables, codeTables, type Tables } from "./coded-tables.ts";
import type { Pairing, PairingFacts } from "./comparison.ts";
import type { Ids } from "./ids.ts";
import { everyRow, type RowChoice, rowsById } from "./row-choice.ts";
import type { PairingRules } from "./schema.ts";
import type { TableRows } from "./table-rows.ts";

/** The rows of one model that are to be compared. */
export interface SideRows extends TableRows {
  /** The row of each in the labels file, -1 where it has none; undefined without a labels file. */
  readonly labelRows: Int32Array | undefined;
  /** undefined when ids play no part. */
  readonly ids: Ids | undefined;
}

export interface PairedRows extends Pick<RowChoice, "unmatched" | "duplicates" | "joinRate" | "examples"> {
  readonly pairing: Pairing;
  readonly reference: SideRows | undefined;
  readonly candidate: SideRows;
  readonly joinColumns: PairingFacts["joinColumns"];
  readonly notes: PairingFacts["notes"];
}

/**
 * Decides which rows are compared: with ids the first row of each id that both files have (or, without a reference,
 * that the candidate has); under `pairing: none` all rows of both.
 * @throws GateError E102 when ids are needed but no id column is named, E205, E206 for a row without id, E208 when
 * the ids are of different kinds or have nothing in common.
 */
export async function pairRows(tables: Tables, idColumns: readonly string[], rules: PairingRules): Promise<PairedRows> {
  const byId = rules !== "none" && (idColumns.length > 0 || tables.reference !== undefined);
  if (!byId && tables.labels === undefined) return withoutIds(tables);
  requireIdColumns(tables, idColumns);
  const coded = await codeTables(tables, idColumns);
  return withIds(byId ? rowsById(coded) : everyRow(tables), coded, idColumns);
}

function withoutIds(tables: Tables): PairedRows {
  const choice = everyRow(tables);
  const sideOf = (table: Table, rows: Int32Array): SideRows => ({
    table,
    rows,
    labelRows: undefined,
    ids: undefined,
  });
  return {
    ...choice,
    reference: tables.reference && choice.reference && sideOf(tables.reference, choice.reference),
    candidate: sideOf(tables.candidate, choice.candidate),
    joinColumns: [],
    notes: [],
  };
}

function withIds(choice: RowChoice, coded: CodedTables, joinColumns: readonly string[]): PairedRows {
  const { reference, candidate, labels } = coded;
  const sideOf = ({ ids, codes }: CodedTable, rows: Int32Array): SideRows => ({
    table: ids.table,
    rows,
    labelRows: labels && rows.map((row) => labels.first[codes[row] ?? -1] ?? -1),
    ids,
  });
  return {
    ...choice,
    reference: reference && choice.reference && sideOf(reference, choice.reference),
    candidate: sideOf(candidate, choice.candidate),
    joinColumns,
    notes: labels === undefined ? [] : repeatNotes(labels),
  };
}

function requireIdColumns({ labels }: Tables, idColumns: readonly string[]): void {
  if (idColumns.length > 0) return;
  const what = labels === undefined ? "The rows of the two files are" : `The labels in ${labels.uri} are`;
  throw new GateError({
    code: "E102",
    message: `${what} joined by id, but \`columns.id\` is not set.`,
    hint: "Name the id column; or write `pairing: none` to compare two different samples, with labels in their own files.",
  });
}

/** Says that a labels file names an id more than once. */
export function repeatNotes({ ids, repeats }: CodedTable): readonly string[] {
  if (repeats.length === 0) return [];
  const example = ids.text(repeats[0] ?? 0);
  return [
    `${ids.table.uri}: rows that repeat an id: ${repeats.length} (such as ${example}); the first label of each id counts.`,
  ];
}
