import { textOf } from "../table/cast.ts";
import type { Table } from "../table/table.ts";
import type { GroupedRows } from "./ranked-lists.ts";
import type { SideColumns } from "./row-columns.ts";

/**
 * Says of the columns that belong to a query as a whole (weight, group, latency, those that gates name) in how many queries
 * the items have different values, of which one item's counts.
 * @param speakers the row that speaks for each query.
 * @throws GateError E205.
 */
export async function spokenNotes(
  table: Table,
  { starts, rows }: GroupedRows,
  { speakers, columns }: { readonly speakers: Int32Array; readonly columns: SideColumns },
): Promise<readonly string[]> {
  const { weight, cluster, latency_ms: latency, block } = columns.roles;
  const names = new Set([weight, cluster, latency, block, ...columns.named.map(({ name }) => name)]);
  const notes: string[] = [];
  for (const name of names) {
    if (name === undefined) continue;
    const { codes } = textOf(await table.column(name));
    let mixed = 0;
    for (let query = 0; query < speakers.length; query++) {
      const spoken = codes[speakers[query] ?? -1];
      const items = rows.subarray(starts[query], starts[query + 1]);
      if (items.some((row) => codes[row] !== spoken)) mixed++;
    }
    if (mixed > 0) notes.push(mixedNote(table, name, mixed));
  }
  return notes;
}

function mixedNote({ uri }: Table, name: string, queries: number): string {
  const where = queries === 1 ? "1 query" : `${queries} queries`;
  return `${uri}: "${name}" differs among the items of ${where}; it belongs to the query, for which its first item by id speaks.`;
}
