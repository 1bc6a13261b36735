import { GateError } from "../errors.ts";
import { type Column, type DecimalColumn, type IntegerColumn, isValid, type TextColumn } from "./column.ts";
import { firstNonNumber } from "./infer.ts";
import type { Table } from "./table.ts";
import type { Texts } from "./text-collector.ts";
import { formatTimestamp } from "./timestamp-text.ts";

export type { Texts } from "./text-collector.ts";

/**
 * The column as doubles, NaN where there is no value: integers and decimals to the nearest, booleans as 0 and 1. `table` is asked
 * where a bad value stands.
 * @throws GateError E206 for a text or timestamp column, quoting the first value that is not a number.
 */
export function numbersOf(column: Column, table: Pick<Table, "uri" | "where">): Float64Array {
  switch (column.kind) {
    case "number":
      return column.values;
    case "integer":
      return fromRows(column, (row) => Number(column.values[row]));
    case "boolean":
      return fromRows(column, (row) => column.values[row] ?? Number.NaN);
    case "decimal":
      return fromCodes(column);
    case "text":
      if (column.codes.every((code) => code < 0)) return new Float64Array(column.rows).fill(Number.NaN);
      throw notNumeric(column, table);
    case "timestamp":
      throw new GateError({
        code: "E206",
        message: `${table.uri}, column "${column.name}": holds timestamps, where numbers were expected.`,
        hint: "Name a numeric column, or store the time as a number.",
      });
  }
}

/**
 * The column as codes into canonical texts, -1 where there is no value (a stored NaN is none): 1 is "1" whether it was written as integer, double,
 * decimal or text, true is "true", an instant is ISO 8601 in UTC. So class labels agree across formats.
 */
export function textOf(column: Column): Texts {
  switch (column.kind) {
    case "text":
    case "decimal":
      return { codes: column.codes, dictionary: column.dictionary };
    case "number":
      return encode(column, (row) => column.values[row] ?? Number.NaN, String);
    case "integer":
      return encode(column, (row) => column.values[row], String);
    case "boolean":
      return encode(column, (row) => column.values[row] === 1, String);
    case "timestamp":
      return encode(
        column,
        (row) => column.values[row],
        (value) => formatTimestamp(value, column.unit),
      );
  }
}

function fromRows(column: IntegerColumn | Column, valueAt: (row: number) => number): Float64Array {
  const values = new Float64Array(column.rows);
  for (let row = 0; row < column.rows; row++) values[row] = isValid(column.valid, row) ? valueAt(row) : Number.NaN;
  return values;
}

function fromCodes({ codes, dictionary }: DecimalColumn): Float64Array {
  const numbers = Float64Array.from(dictionary, Number);
  return Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN);
}

function notNumeric(column: TextColumn, table: Pick<Table, "uri" | "where">): GateError {
  const offender = firstNonNumber(column.dictionary);
  const text = offender ?? column.dictionary[0] ?? "";
  const row = column.codes.indexOf(column.dictionary.indexOf(text));
  const place = `${table.uri}, ${table.where(Math.max(row, 0))}, column "${column.name}"`;
  if (offender !== undefined) {
    return new GateError({
      code: "E206",
      message: `${place}: ${JSON.stringify(offender)} is not a number, where numbers were expected.`,
      hint: "Correct the value, leave it empty if it is missing, or name another column.",
    });
  }
  return new GateError({
    code: "E206",
    message: `${place}: ${JSON.stringify(text)} is stored as text, where numbers were expected.`,
    hint: "Store the column as numbers.",
  });
}

/** Codes in order of first appearance. `keyAt` gives values that a Map can tell apart; NaN and `undefined` stand for no value. */
function encode<Key>(column: Column, keyAt: (row: number) => Key | undefined, print: (key: Key) => string): Texts {
  const codeOf = new Map<Key, number>();
  const codes = new Int32Array(column.rows).fill(-1);
  for (let row = 0; row < column.rows; row++) {
    const key = isValid(column.valid, row) ? keyAt(row) : undefined;
    if (key === undefined || Number.isNaN(key)) continue;
    const known = codeOf.get(key);
    codes[row] = known ?? codeOf.size;
    if (known === undefined) codeOf.set(key, codeOf.size);
  }
  return { codes, dictionary: Array.from(codeOf.keys(), print) };
}
