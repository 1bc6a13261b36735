import { gatherColumn } from "../table/gather-column.ts";
import { giveBackDoubles } from "../table/spare-doubles.ts";
import type { Table } from "../table/table.ts";
import { idHasher } from "./id-hasher.ts";
import { readIds } from "./ids.ts";
import type { SampleRule } from "./sample.ts";

/**
 * The rows of a table whose ids are in the sample. Whether an id is in it depends on nothing but its text and the rate: it is or is not in the
 * sample of every file, and a larger sample holds a smaller one.
 * @throws GateError E205 for a missing column, E206 for a row without an id.
 */
export async function sampledTable(table: Table, rule: SampleRule): Promise<Table> {
  const rows = await sampledRows(table, rule);
  return {
    ...table,
    rows: rows.length,
    // What is gathered is new each time.
    readsAnew: true,
    // Another thread would read every row.
    elsewhere: undefined,
    where: (row) => table.where(rows[row] ?? -1),
    column: async (name) => {
      const column = await table.column(name);
      const own = gatherColumn(column, rows);
      if (table.readsAnew === true && column.kind === "number") giveBackDoubles(column.values);
      return own;
    },
  };
}

async function sampledRows(table: Table, { rate, by }: SampleRule): Promise<Int32Array> {
  const writeHash = idHasher(await readIds(table, by));
  const hash = new Uint32Array(2);
  const rows = new Int32Array(table.rows);
  let sampled = 0;
  for (let row = 0; row < rows.length; row++) {
    writeHash(row, hash);
    // Of long texts drift takes a sample by the first word.
    if ((hash[1] ?? 0) < rate * 2 ** 32) rows[sampled++] = row;
  }
  return rows.slice(0, sampled);
}
