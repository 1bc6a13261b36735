import type { Column } from "../table/column.ts";
import { cellShown, cellText, isMissing } from "./cells.ts";
import type { ColumnCheck, ColumnInput, Finding } from "./check.ts";
import { notJudged } from "./not-judged.ts";
import { counted } from "./words.ts";

export const constantColumn: ColumnCheck = {
  about: "columns",
  name: "constant_column",
  title: "Constant column",
  description: "Columns of the candidate that hold the same value in every row, or no value at all.",
  definition:
    "All rows that have a value (not missing, not NaN) have the same one, or no row has one. One row alone is not judged.",
  options: ["columns"],
  breach: "is constant",
  advice: "Find out why the values no longer differ, or list in `columns` those that must.",
  star: "every",
  look: lookAt,
};

function lookAt(column: Column, { tells }: ColumnInput): Finding {
  const { name, rows } = column;
  if (rows < 2) return oneRow;
  const first = firstValue(column);
  const kept = first !== undefined && differs(column, first);
  const value = first === undefined || !tells ? "" : ` (${cellShown(column, first)})`;
  const found = kept
    ? `${JSON.stringify(name)} has more than one value`
    : first === undefined
      ? `${JSON.stringify(name)} has no value in any of ${counted(rows, "row")}`
      : `${JSON.stringify(name)} has the same value${value} in every row that has one`;
  return {
    kind: "counted",
    column: name,
    kept,
    found,
    limit: "it must vary",
    offending: kept ? 0 : rows,
    of: rows,
    rows: [],
  };
}

/** One finding for all columns, however many there are. */
const oneRow = notJudged(undefined, "one row alone is neither constant nor not");

function firstValue(column: Column): number | undefined {
  for (let row = 0; row < column.rows; row++) if (!isMissing(column, row)) return row;
  return undefined;
}

/** Whether a later row has another value; as a rule the second that has one tells. */
function differs(column: Column, first: number): boolean {
  const text = cellText(column, first);
  for (let row = first + 1; row < column.rows; row++)
    if (!isMissing(column, row) && cellText(column, row) !== text) return true;
  return false;
}
