import { canonicalOrder } from "./canonical-order.ts";
import type { RowDesign } from "./covariance-of-means.ts";

/** What enters a resample as a whole: clusters, or else rows. */
export interface BootstrapUnits {
  /** The unit of each row, numbered from 0 upwards. */
  readonly unitOf: Uint32Array;
  readonly count: number;
}

/**
 * Numbers the units by what they hold (the columns and the weight of their rows), not by where they stand in the table or
 * by the codes of the clusters: units that hold the same may change places, which changes no resample. Throws a RangeError
 * on NaN.
 */
export function bootstrapUnits(columns: readonly Float64Array[], rows: RowDesign): BootstrapUnits {
  const known = rows.weight === undefined ? columns : [...columns, rows.weight];
  const order = canonicalOrder(known);
  return rows.cluster === undefined ? rowUnits(order) : clusterUnits(kindsOf(order, known), rows.cluster);
}

function rowUnits(order: Uint32Array): BootstrapUnits {
  const unitOf = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) unitOf[order[place] ?? 0] = place;
  return { unitOf, count: order.length };
}

/** Rows in canonical order, and for each place there the first place that holds the same. */
interface Kinds {
  readonly order: Uint32Array;
  readonly kinds: Uint32Array;
}

function kindsOf(order: Uint32Array, columns: readonly Float64Array[]): Kinds {
  const kinds = new Uint32Array(order.length);
  for (let place = 1; place < order.length; place++) {
    const same = columns.every((column) => column[order[place] ?? 0] === column[order[place - 1] ?? 0]);
    kinds[place] = same ? (kinds[place - 1] ?? 0) : place;
  }
  return { order, kinds };
}

/** Sorts the clusters by the lists of the kinds of their rows. */
function clusterUnits({ order, kinds }: Kinds, cluster: Int32Array): BootstrapUnits {
  const held = new Map<number, number[]>();
  for (let place = 0; place < order.length; place++) {
    const code = cluster[order[place] ?? 0] ?? 0;
    const kind = kinds[place] ?? 0;
    const list = held.get(code);
    if (list === undefined) held.set(code, [kind]);
    else list.push(kind);
  }
  const sorted = [...held].toSorted(([, first], [, second]) => compareLists(first, second));
  const unitOfCode = new Map(sorted.map(([code], unit) => [code, unit]));
  return { unitOf: Uint32Array.from(cluster, (code) => unitOfCode.get(code) ?? 0), count: sorted.length };
}

function compareLists(first: readonly number[], second: readonly number[]): number {
  const length = Math.min(first.length, second.length);
  for (let index = 0; index < length; index++) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}
