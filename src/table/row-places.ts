/** Where the rows of a table stand in its file. Plain data. */
export interface RowPlaces {
  readonly noun: "line" | "row";
  /** Of the first row. */
  readonly first: number;
  /** Rows that stretch over several lines, in their order, with the place of the row after each. */
  readonly long?: readonly LongRow[];
}

export interface LongRow {
  readonly row: number;
  readonly next: number;
}

/** Rows counted from 1, for want of anything better. */
export const byRow: RowPlaces = { noun: "row", first: 1 };

/** "line 17" */
export function placeOf({ noun, first, long }: RowPlaces, row: number): string {
  const before = long?.findLast((each) => each.row < row);
  return `${noun} ${before === undefined ? first + row : before.next + row - before.row - 1}`;
}
