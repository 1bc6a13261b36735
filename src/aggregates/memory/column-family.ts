import { requireSameKind } from "../../align/kinds.ts";
import type { ColumnOf } from "../../align/kinds.ts";
import type { ColumnValueKind } from "../../align/schema.ts";
import { GateError } from "../../errors.ts";
import { isValid } from "../../table/column.ts";
import type { Column, ColumnKind } from "../../table/column.ts";
import { isMissingWord } from "../../table/infer.ts";
import { numberForm } from "../../table/number-text.ts";

/** What the values of a column are read as; `words` are categories or free text, whichever the counts of both files say. */
export type ColumnFamily = "numbers" | "words" | "categories" | "texts" | "instants" | "nothing";

const families: Readonly<Record<ColumnKind, ColumnFamily>> = {
  number: "numbers",
  integer: "numbers",
  decimal: "numbers",
  text: "words",
  boolean: "categories",
  timestamp: "instants",
};

const asked: Readonly<Record<ColumnValueKind, ColumnFamily>> = {
  numeric: "numbers",
  categorical: "categories",
  text: "texts",
  timestamp: "instants",
};

/**
 * What a column holds in both files, or is said to hold. One without any value fits every family: its type is a guess of the
 * reader.
 *
 * @throws GateError E208 when the files disagree, E206 when a column that is said to be numeric holds something else.
 */
export function commonFamily(reference: ColumnOf, candidate: ColumnOf, kind?: ColumnValueKind): ColumnFamily {
  const withValues = [reference, candidate].filter(({ column }) => countMissing(column) < column.rows);
  const [first] = withValues;
  if (first === undefined) return "nothing";
  if (kind === undefined) {
    requireSameKind(reference, candidate);
    return families[first.column.kind];
  }
  if (kind === "numeric") withValues.forEach(requireNumbers);
  return asked[kind];
}

/** Rows without a value. */
export function countMissing({ rows, valid }: Column): number {
  if (valid === undefined) return 0;
  let present = 0;
  for (let at = 0; at < rows >> 3; at++) present += bitsIn(valid[at] ?? 0);
  for (let row = rows & ~7; row < rows; row++) present += Number(isValid(valid, row));
  return rows - present;
}

function bitsIn(byte: number): number {
  const pairs = byte - ((byte >> 1) & 0x55);
  const nibbles = (pairs & 0x33) + ((pairs >> 2) & 0x33);
  return (nibbles & 0xf) + (nibbles >> 4);
}

function requireNumbers({ table, column }: ColumnOf): void {
  if (column.kind === "timestamp") throw notNumeric(table.uri, column.name, "it holds timestamps");
  if (column.kind !== "text") return;
  const odd = column.dictionary.find((text) => !isNumber(text));
  if (odd === undefined) return;
  const row = column.codes.indexOf(column.dictionary.indexOf(odd));
  throw notNumeric(
    `${table.uri}, ${table.where(Math.max(0, row))}`,
    column.name,
    `${JSON.stringify(odd)} is not a number`,
  );
}

/** Whoever says that a column is numeric says so of its leading zeros, which otherwise are a sign of a code. */
function isNumber(text: string): boolean {
  return numberForm(text.replace(/^([+-]?)0+(?=\d)/u, "$1")) !== undefined || isMissingWord(text);
}

function notNumeric(place: string, column: string, what: string): GateError {
  return new GateError({
    code: "E206",
    message: `${place}, column "${column}": ${what}, but columns.kinds says that the column is numeric.`,
    hint: "Correct the value, leave it empty if it is missing, or write another kind: categorical, text or timestamp.",
  });
}
