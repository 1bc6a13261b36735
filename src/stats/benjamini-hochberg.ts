import { ascending } from "./holm.ts";

/**
 * p-values adjusted for the false discovery rate (Benjamini & Hochberg 1995), in the order given: of those rejected up to q
 * a share of at most q is expected to be false, for independent or positively dependent tests.
 * Throws a RangeError on a p-value outside [0, 1].
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const adjusted = pValues.map(() => 1);
  let smallest = 1;
  const places = ascending(pValues);
  for (let rank = places.length; rank >= 1; rank--) {
    const place = places[rank - 1] ?? 0;
    smallest = Math.min(smallest, (places.length / rank) * (pValues[place] ?? Number.NaN));
    adjusted[place] = smallest;
  }
  return adjusted;
}
