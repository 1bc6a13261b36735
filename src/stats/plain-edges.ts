import { roundDownTo, roundTo } from "./round-to.ts";

/** Where most values of a sample lie, and how far all of them reach. */
export interface Reach {
  readonly lowest: number;
  /** The ends of the middle part that bins are to show. */
  readonly low: number;
  readonly high: number;
  readonly highest: number;
  /** Whether all values are whole numbers. */
  readonly isWhole: boolean;
}

/**
 * Edges of at most `most` bins of one width, with no more digits than that width needs (a thousandth of it). Whole numbers have as many
 * in each bin: one where they are few, and the edges lie between them. Values that are all equal have one bin around them.
 */
export function plainEdges(reach: Reach, most: number): readonly number[] {
  const edges = edgesOf(reach, most);
  // So near the limits of a double that the edges are not apart.
  return isRising(edges) ? edges : [Math.min(reach.lowest, -1), Math.max(reach.highest, 1)];
}

function edgesOf({ lowest, low, high, highest, isWhole }: Reach, most: number): readonly number[] {
  const isCountable = isWhole && Math.max(Math.abs(lowest), Math.abs(highest)) < largestWhole;
  if (isCountable && highest - lowest < most) return wholeEdges(lowest, highest, most);
  // Where nearly all values are one, the others say how wide the bins are.
  const [from, to] = low < high ? [low, high] : [lowest, highest];
  if (isCountable) return wholeEdges(from, to, most);
  return from < to ? roundEdges(from, to, most) : aroundOne(from);
}

/** Up to here a double knows halves. */
const largestWhole = 2 ** 52;

function wholeEdges(from: number, to: number, most: number): readonly number[] {
  const [first, last] = [Math.ceil(from), Math.floor(to)];
  const width = Math.ceil((last - first + 1) / most);
  const bins = Math.max(1, Math.ceil((last - first + 1) / width));
  return Array.from({ length: bins + 1 }, (_, at) => first - 0.5 + at * width);
}

/** Values that lie on an end are many where a column has a floor or a cap: both ends are in the bins. */
function roundEdges(from: number, to: number, most: number): readonly number[] {
  const digits = 3 - Math.floor(Math.log10(to / most - from / most));
  const first = roundDownTo(from, digits);
  const near = roundTo(to / most - first / most, digits);
  const isReached = roundTo(first + most * near, digits) >= to;
  const step = isReached ? near : roundTo(near + 10 ** -digits, digits);
  return Array.from({ length: most + 1 }, (_, at) => roundTo(first + at * step, digits));
}

function aroundOne(value: number): readonly number[] {
  const half = Math.max(0.5, Math.abs(value) / 1000);
  return [value - half, value + half];
}

function isRising(edges: readonly number[]): boolean {
  return edges.every((edge, at) => Number.isFinite(edge) && (at === 0 || edge > (edges[at - 1] ?? Number.NaN)));
}
