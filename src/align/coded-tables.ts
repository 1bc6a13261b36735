import type { Table } from "../table/table.ts";
import { idCodes } from "./id-codes.ts";
import { type Ids, readIds } from "./ids.ts";
import { type Occurrences, occurrences } from "./match.ts";

export interface Tables {
  readonly reference?: Table | undefined;
  readonly candidate: Table;
  /** Ground truth in a file of its own. */
  readonly labels?: Table | undefined;
}

/** A table, its ids, their codes (shared by all tables) and where each occurs. */
export interface CodedTable extends Occurrences {
  readonly ids: Ids;
  readonly codes: Int32Array;
}

export interface CodedTables {
  readonly reference: CodedTable | undefined;
  readonly candidate: CodedTable;
  readonly labels: CodedTable | undefined;
}

/** Reads and codes the ids of all tables. @throws GateError E205, E206 for a row without id, E208 for ids of different kinds. */
export async function codeTables(tables: Tables, idColumns: readonly string[]): Promise<CodedTables> {
  const reference = tables.reference && (await readIds(tables.reference, idColumns));
  const candidate = await readIds(tables.candidate, idColumns);
  const labels = tables.labels && (await readIds(tables.labels, idColumns));
  const present = [reference, candidate, labels].filter((ids) => ids !== undefined);
  const { codes, count } = idCodes(present);
  const coded = (ids: Ids): CodedTable => {
    const own = codes[present.indexOf(ids)] ?? new Int32Array();
    return { ids, codes: own, ...occurrences(own, count) };
  };
  return { reference: reference && coded(reference), candidate: coded(candidate), labels: labels && coded(labels) };
}
