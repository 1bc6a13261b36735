import { countAtMostFrom } from "../stats/sorted-search.ts";

/** Values of the reference after which the gap is looked at first; what lies between is walked over only where it can be wider. */
const stride = 256;

/** How many values of each side have gone by; both end with the same value. */
interface Place {
  readonly reference: number;
  readonly candidate: number;
}

/**
 * max |F−G| of two distribution functions times n·m: a whole number, so that equal distributions give exactly 0. Exact, and of two
 * large samples mostly done without a look at each value: between two places the gap is bounded by how far either side moves on.
 *
 * @param reference ascending, without NaN, n values
 * @param candidate ascending, without NaN, m values
 */
export function widestGap(reference: Float64Array, candidate: Float64Array): number {
  const places = placesOf(reference, candidate);
  const gap = ({ reference: i, candidate: j }: Place): number => i * candidate.length - j * reference.length;
  let widest = 0;
  for (const place of places) widest = Math.max(widest, Math.abs(gap(place)));
  let from: Place = { reference: 0, candidate: 0 };
  for (const to of places) {
    const up = gap({ reference: to.reference, candidate: from.candidate });
    const down = gap({ reference: from.reference, candidate: to.candidate });
    if (Math.max(up, -down) > widest) widest = Math.max(widest, gapWithin({ reference, candidate }, from, to));
    from = to;
  }
  return widest;
}

/** Places in ascending order, the last of which is the end of both sides. */
function placesOf(reference: Float64Array, candidate: Float64Array): readonly Place[] {
  const places: Place[] = [];
  let last: Place = { reference: 0, candidate: 0 };
  while (last.reference + stride <= reference.length) {
    const value = reference[last.reference + stride - 1] ?? Infinity;
    const i = countAtMostFrom(reference, value, last.reference + stride);
    last = { reference: i, candidate: countAtMostFrom(candidate, value, last.candidate) };
    places.push(last);
  }
  return [...places, { reference: reference.length, candidate: candidate.length }];
}

interface Sides {
  readonly reference: Float64Array;
  readonly candidate: Float64Array;
}

/** The widest gap after any value between two places. Which side is next is reckoned, not branched on: nobody could foresee it. */
function gapWithin({ reference, candidate }: Sides, from: Place, to: Place): number {
  const [n, m] = [reference.length, candidate.length];
  let { reference: i, candidate: j } = from;
  let before = valueUpTo(reference, i, to.reference);
  let after = valueUpTo(candidate, j, to.candidate);
  let widest = 0;
  while (i < to.reference || j < to.candidate) {
    const value = Math.min(before, after);
    i += Number(before === value);
    j += Number(after === value);
    before = valueUpTo(reference, i, to.reference);
    after = valueUpTo(candidate, j, to.candidate);
    // Between equal values F and G have not both moved yet.
    if (before !== value && after !== value) widest = Math.max(widest, Math.abs(i * m - j * n));
  }
  return widest;
}

function valueUpTo(values: Float64Array, index: number, end: number): number {
  return index < end ? (values[index] ?? Infinity) : Infinity;
}
