import type { CodedTable } from "./coded-tables.ts";

/** Rows of a table grouped by query: those of query q stand in `rows` from `starts[q]` to `starts[q + 1]`. */
export interface GroupedRows {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/**
 * The rows of each of the given queries, in the order of the file.
 * @param queries code of each query, in the order wanted.
 * @param without rows to leave out, such as repeats of an item.
 */
export function groupByQuery(
  { codes }: Pick<CodedTable, "codes">,
  queries: Int32Array,
  without: Int32Array = new Int32Array(),
): GroupedRows {
  const places = placesOf(codes, queries, without);
  const starts = startsOf(places, queries.length);
  const next = starts.slice();
  const rows = new Int32Array(starts.at(-1) ?? 0);
  for (let row = 0; row < places.length; row++) {
    const place = places[row] ?? -1;
    if (place < 0) continue;
    const at = next[place] ?? 0;
    rows[at] = row;
    next[place] = at + 1;
  }
  return { starts, rows };
}

function startsOf(places: Int32Array, queries: number): Int32Array {
  const starts = new Int32Array(queries + 1);
  for (let row = 0; row < places.length; row++) {
    const place = places[row] ?? -1;
    if (place >= 0) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  let end = 0;
  return starts.map((rows) => (end += rows));
}

/** The place of each row's query among the given ones; -1 for rows that are left out. */
function placesOf(codes: Int32Array, queries: Int32Array, without: Int32Array): Int32Array {
  let highest = -1;
  for (const code of codes) if (code > highest) highest = code;
  for (const code of queries) if (code > highest) highest = code;
  const placeOfCode = new Int32Array(highest + 1).fill(-1);
  for (const [place, code] of queries.entries()) placeOfCode[code] = place;
  const places = codes.map((code) => placeOfCode[code] ?? -1);
  for (const row of without) places[row] = -1;
  return places;
}
