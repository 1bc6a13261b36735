import { type Column, isValid } from "./column.ts";
import { compactTexts } from "./compact-texts.ts";
import type { Texts } from "./text-collector.ts";
import { takeDoubles } from "./spare-doubles.ts";
import { ValidityBuilder } from "./validity.ts";
import type { RowTexts } from "./utf8-texts.ts";
import { writtenColumn } from "./written-column.ts";

/** The column whose row i is row `rows[i]` of the given one, as if a file held just these rows; it shares no array with it. */
export function gatherColumn(column: Column, rows: Int32Array): Column {
  const base = { name: column.name, rows: rows.length, valid: gatherValidity(column.valid, rows) };
  switch (column.kind) {
    case "number":
      return { ...base, kind: "number", values: gather(column.values, rows, takeDoubles(rows.length), Number.NaN) };
    case "boolean":
      return { ...base, kind: "boolean", values: gather(column.values, rows, new Uint8Array(rows.length), 0) };
    case "integer":
      return { ...base, kind: "integer", values: gather(column.values, rows, new BigInt64Array(rows.length), 0n) };
    case "timestamp": {
      const values = gather(column.values, rows, new BigInt64Array(rows.length), 0n);
      return { ...base, kind: "timestamp", unit: column.unit, values };
    }
    case "text":
      if (column.written !== undefined) return writtenColumn(base, gatherWritten(column.written, rows));
      return { ...base, kind: "text", ...gatherTexts(column, rows) };
    case "decimal":
      return { ...base, kind: "decimal", ...gatherTexts(column, rows) };
  }
}

interface Values<T> {
  [row: number]: T;
}

function gather<T, Into extends Values<T>>(values: Readonly<Values<T>>, rows: Int32Array, into: Into, absent: T): Into {
  for (let row = 0; row < rows.length; row++) into[row] = values[rows[row] ?? -1] ?? absent;
  return into;
}

function gatherCodes(codes: Int32Array, rows: Int32Array): Int32Array {
  return gather(codes, rows, new Int32Array(rows.length), -1);
}

function gatherTexts({ codes, dictionary }: Texts, rows: Int32Array): Texts {
  return compactTexts({ codes: gatherCodes(codes, rows), dictionary });
}

/** Only the texts of these rows, so that the others can be forgotten. */
function gatherWritten({ texts, entries }: RowTexts, rows: Int32Array): RowTexts {
  const own = gatherCodes(entries, rows);
  const there = own.filter((entry) => entry >= 0);
  let next = 0;
  return { texts: texts.take(there), entries: own.map((entry) => (entry < 0 ? -1 : next++)) };
}

function gatherValidity(valid: Uint8Array | undefined, rows: Int32Array): Uint8Array | undefined {
  if (valid === undefined) return undefined;
  const validity = new ValidityBuilder(rows.length);
  for (let row = 0; row < rows.length; row++) if (!isValid(valid, rows[row] ?? -1)) validity.markMissing(row);
  return validity.finish();
}
