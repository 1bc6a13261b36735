import type { IdCodes } from "./dense-codes.ts";

/** Rows of two tables that are the same unit: row `left[i]` of the one is row `right[i]` of the other. */
export interface Match {
  /** In the order of the left table. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly unmatchedLeft: Int32Array;
  readonly unmatchedRight: Int32Array;
}

/** First occurrences of ids in one table, and the rows that repeat one. */
export interface Occurrences {
  /** By code: the first row with that id, or -1. */
  readonly first: Int32Array;
  /** Rows whose id occurred before, in the order of the table. */
  readonly repeats: Int32Array;
}

/** Finds where each id of a table occurs first. */
export function occurrences(codes: Int32Array, count: IdCodes["count"]): Occurrences {
  const first = new Int32Array(count).fill(-1);
  let repeated = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    if ((first[code] ?? -1) < 0) first[code] = row;
    else repeated++;
  }
  return { first, repeats: repeated === 0 ? new Int32Array() : rowsWhere(codes, (code, row) => first[code] !== row) };
}

/** Pairs the first occurrences of the ids that both tables have. */
export function match(leftCodes: Int32Array, left: Occurrences, rightCodes: Int32Array, right: Occurrences): Match {
  const rows = new Int32Array(leftCodes.length);
  const partners = new Int32Array(leftCodes.length);
  let matched = 0;
  for (let row = 0; row < leftCodes.length; row++) {
    const code = leftCodes[row] ?? 0;
    const partner = right.first[code] ?? -1;
    if (partner < 0 || left.first[code] !== row) continue;
    rows[matched] = row;
    partners[matched++] = partner;
  }
  return {
    left: rows.slice(0, matched),
    right: partners.slice(0, matched),
    unmatchedLeft: unmatched(leftCodes, left, right, matched),
    unmatchedRight: unmatched(rightCodes, right, left, matched),
  };
}

function unmatched(codes: Int32Array, own: Occurrences, other: Occurrences, matched: number): Int32Array {
  if (codes.length - own.repeats.length === matched) return new Int32Array();
  return rowsWhere(codes, (code, row) => own.first[code] === row && other.first[code] === -1);
}

function rowsWhere(codes: Int32Array, holds: (code: number, row: number) => boolean): Int32Array {
  const rows = new Int32Array(codes.length);
  let found = 0;
  for (let row = 0; row < codes.length; row++) if (holds(codes[row] ?? 0, row)) rows[found++] = row;
  return rows.slice(0, found);
}
