import { type Column, type ColumnKind, isValid } from "../table/column.ts";
import { columnNature } from "../table/column-nature.ts";
import { categoryPartition } from "./category-partition.ts";
import { numericPartition } from "./numeric-partition.ts";
import type { FeatureRows, ReadPartition } from "./partition.ts";

/** Reads one feature of both files as the cells that its drift is told by: deciles of the reference, or its values. */
export async function readPartition(name: string, rows: FeatureRows): Promise<ReadPartition> {
  const { reference, candidate } = rows;
  if (!reference.table.columns.includes(name) || !candidate.table.columns.includes(name))
    return { note: `${JSON.stringify(name)} is in only one of the files: it was not looked at.` };
  const columns = { reference: await reference.table.column(name), candidate: await candidate.table.column(name) };
  const [before, after] = [familyOf(columns.reference), familyOf(columns.candidate)];
  const family = before ?? after;
  if (family === undefined) return { note: `${JSON.stringify(name)} has no values: it was not looked at.` };
  if (after !== undefined && after !== family)
    return { note: `${JSON.stringify(name)} is of another kind in each file: it was not looked at.` };
  if (family === "instants") return { note: `${JSON.stringify(name)} holds points in time: it was not looked at.` };
  const numeric = family === "numbers" ? numericPartition(name, columns, rows) : undefined;
  return numeric === undefined ? categoryPartition(name, columns, rows) : { partition: numeric };
}

/** undefined for a column without any value: its kind is a guess of the reader. */
function familyOf(column: Column): (typeof columnNature)[ColumnKind] | undefined {
  const { kind, rows, valid } = column;
  for (let row = 0; row < rows; row++) if (isValid(valid, row)) return columnNature[kind];
  return undefined;
}
