import { doaneEdges, histogram } from "../../../stats/equal-width-bins.ts";
import { pairwiseSum } from "../../../stats/pairwise-sum.ts";
import { sortedCopy } from "../../../stats/sort.ts";
import { countValues } from "../counts.ts";
import { jensenShannon, sharesOf } from "../divergence.ts";
import type { ChunkValue, NannymlMethod, NannymlType } from "./nannyml-method.ts";

const ofAnyColumn = { types: ["continuous", "categorical"], most: Infinity } as const;

/** Of the shares in the reference's bins or categories, with base 2; also the default of NannyML. */
export const jensenShannonDistance: NannymlMethod = {
  ...ofAnyColumn,
  name: "jensenshannon",
  theirs: "jensen_shannon",
  title: "Jensen–Shannon distance",
  fit: (reference, type) => binned(reference, type, (p, q) => jensenShannon(p, q, 2)),
};

export const hellinger: NannymlMethod = {
  ...ofAnyColumn,
  name: "hellinger",
  theirs: "hellinger",
  title: "Hellinger distance",
  fit: (reference, type) => binned(reference, type, hellingerDistance),
};

function hellingerDistance(p: Float64Array, q: Float64Array): number {
  const squares = p.map((share, bin) => (Math.sqrt(share) - Math.sqrt(q[bin] ?? Number.NaN)) ** 2);
  return Math.sqrt(pairwiseSum(squares)) / Math.SQRT2;
}

type Distance = (reference: Float64Array, chunk: Float64Array) => number;

/** Doane's bins of the reference, or its categories; what a chunk has outside of them is one bin more. */
function binned(reference: Float64Array, type: NannymlType, distance: Distance): (chunk: Float64Array) => ChunkValue {
  const sorted = sortedCopy(reference);
  const count = type === "continuous" ? inBins(doaneEdges(reference)) : inCategories(sorted);
  const shares = sharesOf(count(sorted), reference.length);
  return (chunk) => {
    const own = sharesOf(count(sortedCopy(chunk)), chunk.length);
    const left = 1 - pairwiseSum(own);
    return { value: left > 0 ? distance(withBin(shares, 0), withBin(own, left)) : distance(shares, own) };
  };
}

type Count = (sorted: Float64Array) => Float64Array;

function inBins(edges: Float64Array): Count {
  return (sorted) => histogram(sorted, edges);
}

function inCategories(reference: Float64Array): Count {
  return (sorted) => {
    const counts = countValues(reference, sorted);
    return counts.candidate.filter((_, key) => (counts.reference[key] ?? 0) > 0);
  };
}

function withBin(shares: Float64Array, bin: number): Float64Array {
  return Float64Array.from([...shares, bin]);
}
