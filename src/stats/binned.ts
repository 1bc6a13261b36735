import { addTo } from "./add-to.ts";
import { countAtMost, countBelow } from "./sorted-search.ts";

/** How many values, or how much of their weight, lies in each bin, and beside the bins; a bin holds its lower edge, the last both. */
export interface Binned {
  readonly counts: readonly number[];
  readonly below: number;
  readonly above: number;
  /** Rows without a number. */
  readonly missing: number;
}

/** Values of which it is known how many lie below a point. */
interface Ordered {
  readonly length: number;
  countBelow(x: number): number;
  countAtMost(x: number): number;
}

/** The bins of values in order. @param missing rows that have none */
export function binnedOrder(order: Ordered, edges: readonly number[], missing: number): Binned {
  const last = order.countAtMost(edges.at(-1) ?? Number.NaN);
  const ends = [...edges.slice(0, -1).map((edge) => order.countBelow(edge)), last];
  const counts = ends.slice(1).map((end, bin) => end - (ends[bin] ?? 0));
  return { counts, below: ends[0] ?? 0, above: order.length - last, missing };
}

/** The same of values that are sorted. */
export function binnedSorted(sorted: Float64Array, edges: readonly number[], missing: number): Binned {
  return binnedOrder(
    {
      length: sorted.length,
      countBelow: (x) => countBelow(sorted, x),
      countAtMost: (x) => countAtMost(sorted, x),
    },
    edges,
    missing,
  );
}

/** The bins of values in any order; NaN is missing. @param weight of each value; default: 1 */
export function binnedValues(values: Float64Array, edges: readonly number[], weight?: Float64Array): Binned {
  const placeOf = placer(Float64Array.from(edges));
  // Below all edges, in each bin, above.
  const sums = new Float64Array(edges.length + 1);
  let missing = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    const own = weight === undefined ? 1 : (weight[row] ?? Number.NaN);
    if (Number.isNaN(value)) missing += own;
    else addTo(sums, placeOf(value), own);
  }
  const [below = 0, ...rest] = sums;
  return { counts: rest.slice(0, -1), below, above: rest.at(-1) ?? 0, missing };
}

/** Parts of the range from which the search for a bin sets out. */
const parts = 4096;

/** Tells how many edges are at most a value; of the last edge itself, one fewer. */
export function placer(edges: Float64Array): (value: number) => number {
  const [first = Number.NaN, last = Number.NaN] = [edges[0], edges.at(-1)];
  const rate = parts / (last - first);
  const starts = Uint16Array.from({ length: parts }, (_, part) => countAtMost(edges, first + part / rate));
  return (value) => {
    if (!(value >= first)) return 0;
    if (value >= last) return value === last ? edges.length - 1 : edges.length;
    // A bin too high by rounding, or too low because another edge lies in the part.
    let place = starts[Math.min(parts - 1, Math.floor((value - first) * rate))] ?? 0;
    while ((edges[place - 1] ?? 0) > value) place--;
    while ((edges[place] ?? 0) <= value) place++;
    return place;
  };
}
