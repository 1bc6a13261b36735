import type { RowTexts } from "./utf8-texts.ts";

/**
 * A column of one table, typed. Missing values are a matter of `valid` (one bit a row, least significant first;
 * `undefined` when no value is missing), never of a sentinel. Text codes of missing rows are -1.
 */
export type Column = NumberColumn | IntegerColumn | TextColumn | BooleanColumn | TimestampColumn | DecimalColumn;
export type ColumnKind = Column["kind"];

interface ColumnBase {
  readonly name: string;
  readonly rows: number;
  readonly valid: Uint8Array | undefined;
}

/** Doubles, and integers within ±2^53. A stored NaN or infinity stays one; the value at a missing row is NaN. */
export interface NumberColumn extends ColumnBase {
  readonly kind: "number";
  readonly values: Float64Array;
}

/** 64-bit integers of which at least one lies outside ±2^53, kept exactly. */
export interface IntegerColumn extends ColumnBase {
  readonly kind: "integer";
  readonly values: BigInt64Array;
}

/** Strings as codes into a dictionary of distinct values in order of first appearance. */
export interface TextColumn extends ColumnBase {
  readonly kind: "text";
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
  /** The texts as bytes, where there are so many that the codes and the dictionary are first made when they are asked for. */
  readonly written?: RowTexts;
}

/** 0 or 1. */
export interface BooleanColumn extends ColumnBase {
  readonly kind: "boolean";
  readonly values: Uint8Array;
}

/** Instants since the Unix epoch in the unit given, exactly as stored. */
export interface TimestampColumn extends ColumnBase {
  readonly kind: "timestamp";
  readonly values: BigInt64Array;
  readonly unit: TimestampUnit;
}

export type TimestampUnit = "s" | "ms" | "us" | "ns";

/** Exact decimals as their shortest plain text ("1.15"), coded like text. */
export interface DecimalColumn extends ColumnBase {
  readonly kind: "decimal";
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** Whether row `row` has a value. */
export function isValid(valid: Uint8Array | undefined, row: number): boolean {
  return valid === undefined || (((valid[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}
