import { GateError } from "../errors.ts";
import { numbersOf, textOf } from "./cast.ts";
import { type Column, type ColumnKind, isValid, type TimestampColumn, type TimestampUnit } from "./column.ts";
import { Dictionary } from "./dictionary.ts";
import type { Table } from "./table.ts";
import { digitsOfUnit } from "./timestamp-text.ts";
import { ValidityBuilder } from "./validity.ts";

/** The column of one name in one of several tables. */
export interface Part {
  readonly table: Pick<Table, "uri" | "where">;
  readonly column: Column;
}

interface Shape {
  readonly name: string;
  readonly rows: number;
  readonly valid: Uint8Array | undefined;
}

/**
 * The columns below one another. Numbers of different width become the wider, times of different unit the finer; a column without any value goes with
 * every kind.
 * @throws GateError E208 when the kinds do not go together: what is a number in one file and text in another is not guessed at.
 */
export function concatenateColumns(parts: readonly [Part, ...Part[]]): Column {
  const kind = commonKind(parts);
  const shape = shapeOf(parts);
  switch (kind) {
    case "number":
      return { ...shape, kind, values: doubles(parts, shape.rows) };
    case "integer":
      return { ...shape, kind, values: integers(parts, shape.rows) };
    case "boolean":
      return { ...shape, kind, values: truths(parts, shape.rows) };
    case "timestamp":
      return { ...shape, kind, ...instants(parts, shape.rows) };
    case "text":
    case "decimal":
      return { ...shape, kind, ...texts(parts, shape.rows) };
  }
}

function shapeOf(parts: readonly [Part, ...Part[]]): Shape {
  const rows = parts.reduce((sum, { column }) => sum + column.rows, 0);
  const validity = new ValidityBuilder(rows);
  for (const { column, first } of placed(parts)) {
    if (column.valid === undefined) continue;
    for (let row = 0; row < column.rows; row++) if (!isValid(column.valid, row)) validity.markMissing(first + row);
  }
  return { name: parts[0].column.name, rows, valid: validity.finish() };
}

/** Each column with the row at which it starts in the whole. */
function* placed(
  parts: readonly Part[],
): Generator<{ readonly column: Column; readonly table: Part["table"]; readonly first: number }> {
  let first = 0;
  for (const { column, table } of parts) {
    yield { column, table, first };
    first += column.rows;
  }
}

const numericKinds: readonly ColumnKind[] = ["number", "integer", "decimal"];

function commonKind(parts: readonly [Part, ...Part[]]): ColumnKind {
  const filled = parts.filter(({ column }) => hasValues(column));
  const first = filled[0] ?? parts[0];
  const other = filled.find(({ column }) => column.kind !== first.column.kind);
  if (other === undefined) return first.column.kind;
  const odd = filled.find(({ column }) => !numericKinds.includes(column.kind));
  if (odd !== undefined) throw otherKind(first, other);
  if (filled.some(({ column }) => !isWhole(column))) return "number";
  return filled.some(({ column }) => column.kind === "decimal") ? "decimal" : "integer";
}

function hasValues(column: Column): boolean {
  for (let row = 0; row < column.rows; row++) if (isValid(column.valid, row)) return true;
  return false;
}

/** Whether a column of numbers can become one of integers or decimals without loss. */
function isWhole(column: Column): boolean {
  if (column.kind !== "number") return true;
  return column.values.every((value, row) => Number.isSafeInteger(value) || !isValid(column.valid, row));
}

function doubles(parts: readonly Part[], rows: number): Float64Array {
  const values = new Float64Array(rows).fill(Number.NaN);
  for (const { column, table, first } of placed(parts))
    if (hasValues(column)) values.set(numbersOf(column, table), first);
  return values;
}

function integers(parts: readonly Part[], rows: number): BigInt64Array {
  const values = new BigInt64Array(rows);
  for (const { column, first } of placed(parts)) {
    if (column.kind === "integer") values.set(column.values, first);
    if (column.kind !== "number") continue;
    for (const [row, value] of column.values.entries())
      if (isValid(column.valid, row)) values[first + row] = BigInt(value);
  }
  return values;
}

function truths(parts: readonly Part[], rows: number): Uint8Array {
  const values = new Uint8Array(rows);
  for (const { column, first } of placed(parts)) if (column.kind === "boolean") values.set(column.values, first);
  return values;
}

function texts(
  parts: readonly Part[],
  rows: number,
): { readonly codes: Int32Array; readonly dictionary: readonly string[] } {
  const dictionary = new Dictionary();
  const codes = new Int32Array(rows).fill(-1);
  for (const { column, first } of placed(parts)) {
    const part = textOf(column);
    const newCodes = Int32Array.from(part.dictionary, (text) => dictionary.codeOf(text));
    codes.set(
      part.codes.map((code) => newCodes[code] ?? -1),
      first,
    );
  }
  return { codes, dictionary: dictionary.texts() };
}

function instants(
  parts: readonly Part[],
  rows: number,
): { readonly unit: TimestampUnit; readonly values: BigInt64Array } {
  const columns = parts.flatMap(({ column }) => (column.kind === "timestamp" ? [column] : []));
  const unit = columns.map((column) => column.unit).reduce((a, b) => (digitsOfUnit[a] >= digitsOfUnit[b] ? a : b));
  const values = new BigInt64Array(rows);
  for (const { column, table, first } of placed(parts)) {
    if (column.kind === "timestamp") values.set(inUnit(column, unit, table), first);
  }
  return { unit, values };
}

function inUnit(column: TimestampColumn, unit: TimestampUnit, table: Part["table"]): BigInt64Array {
  const factor = 10n ** BigInt(digitsOfUnit[unit] - digitsOfUnit[column.unit]);
  return column.values.map((value, row) => {
    const finer = value * factor;
    if (BigInt.asIntN(64, finer) === finer) return finer;
    throw new GateError({
      code: "E206",
      message: `${table.uri}, ${table.where(row)}, column "${column.name}": the time is too far away for the unit ${unit}, in which the other files have it.`,
      hint: "Write all files with one unit.",
    });
  });
}

function otherKind(a: Part, b: Part): GateError {
  return new GateError({
    code: "E208",
    message: `Column "${a.column.name}" holds ${a.column.kind} values in ${a.table.uri}, but ${b.column.kind} values in ${b.table.uri}.`,
    hint: "Files that are read as one table need the same type in each column.",
  });
}
