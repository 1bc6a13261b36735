import type { Side } from "../align/comparison.ts";
import { readIds } from "../align/ids.ts";
import type { Table } from "../table/table.ts";

/** The ids of the compared rows. */
export interface RowIds {
  /** The columns that identify a row. */
  readonly names: readonly string[];
  /** The texts of the id of a row of the side, one for each column. */
  readonly texts: (row: number) => readonly string[];
  /** One text for the whole id: different for different ids, and the same however the file is ordered. */
  readonly key: (row: number) => string;
}

/** Reads the ids of a side from its table. @throws GateError E205 for a missing column, E206 for a row without an id. */
export async function readRowIds(table: Table, { tableRows }: Side, names: readonly string[]): Promise<RowIds> {
  const readers: ((row: number) => string)[] = [];
  for (const name of names) readers.push((await readIds(table, [name])).text);
  const texts = (row: number): readonly string[] => readers.map((text) => text(tableRows[row] ?? -1));
  const [single] = readers;
  if (readers.length === 1 && single !== undefined) {
    const key = (row: number): string => single(tableRows[row] ?? -1);
    return { names, texts, key };
  }
  return { names, texts, key: (row) => JSON.stringify(texts(row)) };
}
