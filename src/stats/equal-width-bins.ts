import { pairwiseSum } from "./pairwise-sum.ts";
import { countAtMost, countBelow } from "./sorted-search.ts";

/**
 * Edges of bins of equal width by Sturges' rule (log2 n + 1 bins), to the last bit as numpy.histogram_bin_edges(x, "sturges").
 * @param values at least one; in any order
 * @param whole whether numpy would hold them as integers: then no bin is narrower than 1.
 */
export function sturgesEdges(values: Float64Array, whole: boolean): Float64Array {
  const { low, high } = extremes(values);
  return edgesOfWidth(low, high, { width: (high - low) / (Math.log2(values.length) + 1), whole });
}

/** The same by Doane's rule, which adds bins for skewness: numpy.histogram_bin_edges(x, "doane") of floats. */
export function doaneEdges(values: Float64Array): Float64Array {
  const { low, high } = extremes(values);
  return edgesOfWidth(low, high, { width: doaneWidth(values, high - low), whole: false });
}

/** `bins` + 1 edges between the extremes of the values: numpy.histogram_bin_edges(x, bins). */
export function equalEdges(values: Float64Array, bins: number): Float64Array {
  const { low, high } = outer(extremes(values));
  return linspace(low, high, bins);
}

/** `steps` + 1 numbers at equal distances, to the last bit as numpy.linspace(low, high, steps + 1). */
export function linspace(low: number, high: number, steps: number): Float64Array {
  const step = (high - low) / steps;
  const values = new Float64Array(steps + 1);
  for (let index = 0; index < steps; index++) values[index] = index * step + low;
  values[steps] = high;
  return values;
}

/**
 * How many of the values, sorted ascending, lie in each bin from one edge to below the next, the last edge included:
 * numpy.histogram. Values outside of the edges are in no bin.
 */
export function histogram(sorted: Float64Array, edges: Float64Array): Float64Array {
  const counts = new Float64Array(edges.length - 1);
  let below = countBelow(sorted, edges[0] ?? Number.NaN);
  for (let bin = 0; bin < counts.length; bin++) {
    const edge = edges[bin + 1] ?? Number.NaN;
    const upTo = bin === counts.length - 1 ? countAtMost(sorted, edge) : countBelow(sorted, edge);
    counts[bin] = upTo - below;
    below = upTo;
  }
  return counts;
}

interface Extremes {
  readonly low: number;
  readonly high: number;
}

function extremes(values: Float64Array): Extremes {
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** A constant column gets one bin of width 1 around it. */
function outer({ low, high }: Extremes): Extremes {
  return low === high ? { low: low - 0.5, high: high + 0.5 } : { low, high };
}

function edgesOfWidth(
  lowest: number,
  highest: number,
  { width, whole }: { readonly width: number; readonly whole: boolean },
): Float64Array {
  const { low, high } = outer({ low: lowest, high: highest });
  if (!(width > 0)) return linspace(low, high, 1);
  return linspace(low, high, Math.ceil((high - low) / (whole && width < 1 ? 1 : width)));
}

function doaneWidth(values: Float64Array, range: number): number {
  const n = values.length;
  if (n <= 2) return 0;
  const mean = pairwiseSum(values) / n;
  const centred = values.map((value) => value - mean);
  const sigma = Math.sqrt(pairwiseSum(centred.map((value) => value * value)) / n);
  if (!(sigma > 0)) return 0;
  const skewness = pairwiseSum(centred.map((value) => (value / sigma) ** 3)) / n;
  const spread = Math.sqrt((6 * (n - 2)) / ((n + 1) * (n + 3)));
  return range / (1 + Math.log2(n) + Math.log2(1 + Math.abs(skewness) / spread));
}
