import type { Feature } from "./feature.ts";
import type { FoundSlice } from "./slice-line.ts";

type Predicates = Pick<FoundSlice, "columns" | "values">;

/** `region=EU & age>41`. */
export function nameOf({ columns, values }: Predicates, features: readonly Feature[]): string {
  return columns.map((column, at) => features[column]?.predicates[values[at] ?? -1] ?? "?").join(" & ");
}

/** Whether a row of the features meets every predicate. */
export function memberTest({ columns, values }: Predicates, features: readonly Feature[]): (row: number) => boolean {
  const parts = columns.map((column, at) => ({ codes: features[column]?.codes, value: values[at] }));
  return (row) => parts.every(({ codes, value }) => codes?.[row] === value);
}

/** The rows that meet every predicate, ascending. */
export function membersOf(slice: Predicates, features: readonly Feature[], rows: number): Int32Array {
  const holds = memberTest(slice, features);
  const members = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (holds(row)) members[count++] = row;
  return members.subarray(0, count);
}

/** The features at some rows only. */
export function pickFeatures(features: readonly Feature[], rows: Int32Array): readonly Feature[] {
  return features.map((feature) => ({ ...feature, codes: pickCodes(feature.codes, rows) }));
}

function pickCodes(codes: Uint8Array, rows: Int32Array): Uint8Array {
  const picked = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = codes[rows[at] ?? 0] ?? 0;
  return picked;
}
