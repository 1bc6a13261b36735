import { sortOrder } from "../stats/sort-order.ts";
import type { ChangedRows } from "./find-changed-rows.ts";
import type { RowIds } from "./row-ids.ts";

type Key = RowIds["key"];

/**
 * The entries by descending loss difference, equal ones by the code units of their ids: an order that does not depend
 * on the order of the files.
 */
export function worstFirst({ rows, lossDifference }: ChangedRows, key: Key): Uint32Array {
  const descending = new Float64Array(lossDifference.length);
  for (let entry = 0; entry < descending.length; entry++) descending[entry] = -(lossDifference[entry] ?? Number.NaN);
  const order = sortOrder(descending);
  const valueAt = (place: number): number => descending[order[place] ?? 0] ?? Number.NaN;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && valueAt(end) === valueAt(start)) end++;
    if (end - start > 1) sortByKey(order.subarray(start, end), (entry) => key(rows[entry] ?? -1));
    start = end;
  }
  return order;
}

/** Makes each key once: printing a number takes longer than comparing texts. */
function sortByKey(entries: Uint32Array, keyOf: (entry: number) => string): void {
  const keyed = Array.from(entries, (entry) => ({ entry, key: keyOf(entry) }));
  keyed.sort((a, b) => byCodeUnit(a.key, b.key));
  for (const [place, { entry }] of keyed.entries()) entries[place] = entry;
}

export interface Selection {
  /** Position in the kinds of the changed rows. */
  readonly kind: number;
  /** 1: the largest loss differences, worst first. -1: the smallest, best first. */
  readonly sign: 1 | -1;
  readonly most: number;
}

/** The first entries of one kind in the order of `worstFirst`, or of its reverse, without sorting the rest. */
export function selectWorst(changed: ChangedRows, key: Key, { kind, sign, most }: Selection): readonly number[] {
  const { rows, lossDifference } = changed;
  const precedes = (a: number, b: number): boolean => {
    const first = sign * (lossDifference[a] ?? Number.NaN);
    const second = sign * (lossDifference[b] ?? Number.NaN);
    return first === second ? key(rows[a] ?? -1) < key(rows[b] ?? -1) : first > second;
  };
  const selected: number[] = [];
  for (let entry = 0; entry < rows.length; entry++) {
    if (changed.kind[entry] !== kind) continue;
    const last = selected[most - 1];
    if (last !== undefined && !precedes(entry, last)) continue;
    const place = selected.findIndex((other) => precedes(entry, other));
    selected.splice(place < 0 ? selected.length : place, 0, entry);
    if (selected.length > most) selected.pop();
  }
  return selected;
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
