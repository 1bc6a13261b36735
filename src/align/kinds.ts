import { GateError } from "../errors.ts";
import { type Column, type ColumnKind, isValid } from "../table/column.ts";
import { textOf } from "../table/cast.ts";
import { firstNonNumber } from "../table/infer.ts";
import type { Table } from "../table/table.ts";

/** A column and the table that it comes from. */
export interface ColumnOf {
  readonly table: Table;
  readonly column: Column;
}

/**
 * Requires that two columns that are held against each other hold the same kind of values: numbers in both, text in
 * both … Whether text "007" means the number 7 is for the user to say. A column without any value agrees with all.
 * @throws GateError E208 naming both files, both kinds and the first value that stands in the way.
 */
export function requireSameKind(a: ColumnOf, b: ColumnOf): void {
  if (families[a.column.kind] === families[b.column.kind] || isEmpty(a.column) || isEmpty(b.column)) return;
  const odd = families[a.column.kind] === "numbers" ? b : a;
  const first = firstOddity(odd.column);
  throw new GateError({
    code: "E208",
    message:
      `"${a.column.name}" holds ${families[a.column.kind]} in ${a.table.uri} but ${families[b.column.kind]} in ${b.table.uri}` +
      ` (first in ${odd.table.uri}, ${odd.table.where(first.row)}: ${JSON.stringify(first.text)}).`,
    hint: "Write the column alike in both files; values of different kinds are never taken for equal.",
  });
}

/** A check that every column it is shown holds the same kind of values as the first that has any. */
export function kindGuard(): (column: ColumnOf) => void {
  let first: ColumnOf | undefined;
  return (column) => {
    if (first === undefined || isEmpty(first.column)) first = column;
    else requireSameKind(first, column);
  };
}

const families = {
  number: "numbers",
  integer: "numbers",
  decimal: "numbers",
  text: "text",
  boolean: "true/false",
  timestamp: "timestamps",
} as const satisfies Record<ColumnKind, string>;

function isEmpty(column: Column): boolean {
  if (column.valid === undefined) return false;
  for (let row = 0; row < column.rows; row++) if (isValid(column.valid, row)) return false;
  return true;
}

/** The first value that is no number, or else the first value. */
function firstOddity(column: Column): { readonly row: number; readonly text: string } {
  const { codes, dictionary } = textOf(column);
  const text = firstNonNumber(dictionary) ?? dictionary[0] ?? "";
  return { row: codes.indexOf(dictionary.indexOf(text)), text };
}
