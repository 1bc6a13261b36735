import { requireSameKind } from "../../align/kinds.ts";
import type { ColumnOf } from "../../align/kinds.ts";
import { isValid } from "../../table/column.ts";
import type { Column, ColumnKind } from "../../table/column.ts";

export type ColumnFamily = "numbers" | "categories" | "instants";

const families: Readonly<Record<ColumnKind, ColumnFamily>> = {
  number: "numbers",
  integer: "numbers",
  decimal: "numbers",
  text: "categories",
  boolean: "categories",
  timestamp: "instants",
};

/**
 * What a column holds in both files. One without any value fits every family: its type is a guess of the reader.
 *
 * @throws GateError E208 when the files disagree, naming both and a value.
 */
export function commonFamily(reference: ColumnOf, candidate: ColumnOf): ColumnFamily {
  requireSameKind(reference, candidate);
  const { column } = countMissing(reference.column) < reference.column.rows ? reference : candidate;
  return families[column.kind];
}

/** Rows without a value. */
export function countMissing({ rows, valid }: Column): number {
  let missing = 0;
  if (valid !== undefined) for (let row = 0; row < rows; row++) missing += isValid(valid, row) ? 0 : 1;
  return missing;
}
