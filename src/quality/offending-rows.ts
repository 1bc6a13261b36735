import { textOf } from "../table/cast.ts";
import type { Column } from "../table/column.ts";
import { cellShown, isMissing } from "./cells.ts";
import type { CheckInput, Counted, OffendingRow } from "./check.ts";

/** Rows of a finding that are told. */
export const mostRows = 20;

/** How many rows offend, of how many, and the first of them. */
export type Offending = Pick<Counted, "offending" | "of" | "rows">;

/** Counts the values that offend; a missing value neither offends nor counts. */
export function offendingValues(
  column: Column,
  { tells }: Pick<CheckInput, "tells">,
  offends: (row: number) => boolean,
  shown: (row: number) => string = (row) => cellShown(column, row),
): Offending {
  const rows: OffendingRow[] = [];
  let offending = 0;
  let of = 0;
  for (let row = 0; row < column.rows; row++) {
    if (isMissing(column, row)) continue;
    of++;
    if (!offends(row)) continue;
    offending++;
    if (tells && rows.length < mostRows) rows.push({ row, value: shown(row) });
  }
  return { offending, of, rows };
}

/** Asks something of the canonical text of a row, once for each text. */
export function byText(column: Column, holds: (text: string) => boolean): (row: number) => boolean {
  const { codes, dictionary } = textOf(column);
  const answers = dictionary.map(holds);
  return (row) => answers[codes[row] ?? -1] === true;
}

/** Whether no more offend than may: a share of those that were looked at, to within rounding. */
export function isKept({ offending, of }: Pick<Offending, "offending" | "of">, maxShare = 0): boolean {
  return offending <= maxShare * of * (1 + 1e-12);
}
