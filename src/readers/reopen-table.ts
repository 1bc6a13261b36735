import { FileSource } from "../sources/file-source.ts";
import { columnTable } from "../table/column-table.ts";
import type { Table } from "../table/table.ts";
import type { TableOrigin, TablePart } from "../table/table-origin.ts";
import { concatenate } from "./concatenate.ts";
import { defaultReadLimits } from "./limits.ts";
import { parquetReader } from "./parquet.ts";

/** A table that another thread has opened, to be read by this one too. @throws GateError E202 when a file has changed since. */
export async function reopenTable({ uri, parts }: TableOrigin): Promise<Table> {
  const tables: Table[] = [];
  for (const part of parts) tables.push(await reopenPart(part));
  return concatenate(tables, { ...judged, uri });
}

/** Whether all that is wanted of it keeps the limits was judged when it was opened first. */
const judged = { wanted: () => false, limits: defaultReadLimits };

async function reopenPart(part: TablePart): Promise<Table> {
  if (part.kind === "held") return columnTable(part.table);
  return parquetReader.read(new FileSource(part.file), { ...judged, uri: part.file.uri });
}
