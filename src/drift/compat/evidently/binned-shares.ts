import { histogram, sturgesEdges } from "../../../stats/equal-width-bins.ts";
import { countDistinct, countValues } from "../counts.ts";
import { sharesOf } from "../divergence.ts";
import type { EvidentlyPair } from "./evidently-test.ts";

/** Numbers of which the reference has more distinct values than this are put into bins. */
const mostCategories = 20;

/** Shares of the rows of each side in the same bins. */
export interface BinnedShares {
  readonly reference: Float64Array;
  readonly candidate: Float64Array;
}

/** As Evidently's get_binned_data: Sturges' bins over both files together for numbers of many values, else each value is a bin. */
export function binnedShares({ type, reference, candidate, sorted, whole }: EvidentlyPair): BinnedShares {
  const inBins = type === "numerical" && countDistinct(sorted.reference) > mostCategories;
  const edges = inBins
    ? sturgesEdges(concatenated(reference, candidate), whole.reference && whole.candidate)
    : undefined;
  const counts =
    edges === undefined
      ? countValues(sorted.reference, sorted.candidate)
      : { reference: histogram(sorted.reference, edges), candidate: histogram(sorted.candidate, edges) };
  return {
    reference: sharesOf(counts.reference, reference.length),
    candidate: sharesOf(counts.candidate, candidate.length),
  };
}

/** The same with what Evidently puts in the place of an empty bin: 1e-4, or a millionth of a smallest share that is no larger. */
export function filledShares(pair: EvidentlyPair): BinnedShares {
  const { reference, candidate } = binnedShares(pair);
  return { reference: filled(reference), candidate: filled(candidate) };
}

function filled(shares: Float64Array): Float64Array {
  const smallest = shares.reduce((least, share) => (share === 0 ? least : Math.min(least, share)), Infinity);
  const fill = smallest <= 0.0001 ? smallest / 1e6 : 0.0001;
  return shares.map((share) => (share === 0 ? fill : share));
}

function concatenated(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
