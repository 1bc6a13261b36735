import { equalEdges, histogram, linspace } from "../../../stats/equal-width-bins.ts";
import { pairwiseSum } from "../../../stats/pairwise-sum.ts";
import { sortedCopy } from "../../../stats/sort.ts";
import { countAtMost, countBelow } from "../../../stats/sorted-search.ts";
import { widestGap } from "../../widest-gap.ts";
import { cdfDistance } from "../cdf-distance.ts";
import { sharesOf } from "../divergence.ts";
import type { NannymlMethod } from "./nannyml-method.ts";

/** From this many values of the reference on NannyML compares bins instead of values. */
const binnedFrom = 10_000;
const bins = 10_000;

export const kolmogorovSmirnov: NannymlMethod = {
  name: "ks",
  theirs: "kolmogorov_smirnov",
  title: "Kolmogorov–Smirnov statistic",
  types: ["continuous"],
  most: 1,
  fit: (reference) => {
    const sorted = sortedCopy(reference);
    if (reference.length >= binnedFrom) return binnedStatistic(sorted);
    return (chunk) => ({ value: widestGap(sorted, sortedCopy(chunk)) / reference.length / chunk.length });
  },
};

/** The largest difference at the upper edges of equal bins over the reference. */
function binnedStatistic(sorted: Float64Array): ReturnType<NannymlMethod["fit"]> {
  const edges = linspace(sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN, bins);
  const reference = cumulative(sharesOf(histogram(sorted, edges), sorted.length));
  return (chunk) => {
    const ordered = sortedCopy(chunk);
    const below = countBelow(ordered, edges[0] ?? Number.NaN) / chunk.length;
    const own = cumulative(sharesOf(histogram(ordered, edges), chunk.length));
    let largest = 0;
    for (let bin = 0; bin < bins; bin++) {
      largest = Math.max(largest, Math.abs((reference[bin] ?? Number.NaN) - (below + (own[bin] ?? Number.NaN))));
    }
    return { value: largest };
  };
}

export const wasserstein: NannymlMethod = {
  name: "wasserstein",
  theirs: "wasserstein",
  title: "Wasserstein distance",
  types: ["continuous"],
  most: Infinity,
  fit: (reference) => {
    const sorted = sortedCopy(reference);
    if (reference.length >= binnedFrom) return binnedDistance(sorted);
    return (chunk) => ({ value: cdfDistance(sorted, sortedCopy(chunk), 1) });
  },
};

/** The distance over equal bins of the reference, and of what lies outside of them. */
function binnedDistance(sorted: Float64Array): ReturnType<NannymlMethod["fit"]> {
  const edges = equalEdges(sorted, bins);
  const [low, high] = [edges[0] ?? Number.NaN, edges[bins] ?? Number.NaN];
  const width = (edges[1] ?? Number.NaN) - low;
  const reference = cumulative(sharesOf(histogram(sorted, edges), sorted.length));
  return (chunk) => {
    const ordered = sortedCopy(chunk);
    const rows = chunk.length;
    const smaller = ordered.subarray(0, countBelow(ordered, low));
    const bigger = ordered.subarray(countAtMost(ordered, high));
    const own = cumulative(sharesOf(histogram(ordered, edges), rows));
    // NannyML counts the edge itself as one more value outside, here and in both terms beyond the range.
    const outside = smaller.length > 0 ? (smaller.length + 1) / rows : 0;
    const within = reference.map((share, bin) => Math.abs(share - ((own[bin] ?? Number.NaN) + outside)) * width);
    return { value: pairwiseSum(within) + beyondLow(smaller, low) / rows + beyondHigh(bigger, high) / rows };
  };
}

/** Σ over the steps from the values up to the edge of how many of the values lie below. */
function beyondLow(ascending: Float64Array, edge: number): number {
  return ascending.reduce((sum, value, place) => sum + (place + 1) * ((ascending[place + 1] ?? edge) - value), 0);
}

/** Σ over the steps from the edge up to the values of how many of the values lie above. */
function beyondHigh(ascending: Float64Array, edge: number): number {
  return ascending.reduce(
    (sum, value, place) => sum + (ascending.length - place) * (value - (ascending[place - 1] ?? edge)),
    0,
  );
}

function cumulative(shares: Float64Array): Float64Array {
  let total = 0;
  return shares.map((share) => (total += share));
}
