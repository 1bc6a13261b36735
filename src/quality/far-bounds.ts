import { sortedCopy } from "../stats/sort.ts";

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * The places beyond which a value lies far outside the range of these, on either side: as far as the range is wide, and further
 * where that end is a long tail, which more values may well continue. With t the span of the outermost √n values and b from there to the
 * median it is (2t ÷ b)² times the width, from 1 (t is half of b or less: ages, or the least of incomes) to 20 (heavy tails).
 * By simulation, not by law: no bound holds for every tail, and this one leaves false alarms rare up to those of lognormal values.
 *
 * @param values finite, at least one
 */
export function farBounds(values: Float64Array): Bounds {
  const sorted = sortedCopy(values);
  const last = sorted.length - 1;
  const at = (rank: number): number => sorted[rank] ?? Number.NaN;
  const [min, max] = [at(0), at(last)];
  const width = max - min;
  return {
    min: min - width * widthsAllowed((rank) => -at(rank), sorted.length),
    max: max + width * widthsAllowed((rank) => at(last - rank), sorted.length),
  };
}

const MOST_WIDTHS = 20;

/** @param place of the values from the outermost inwards, greater further out */
function widthsAllowed(place: (rank: number) => number, count: number): number {
  const inner = place(Math.ceil(Math.sqrt(count)) - 1);
  const tail = place(0) - inner;
  const body = inner - place(Math.floor(count / 2));
  return tail === 0 ? 1 : Math.min(Math.max(1, ((2 * tail) / body) ** 2), MOST_WIDTHS);
}
