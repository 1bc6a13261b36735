import type { Histogram, Latencies } from "../latency/dump.ts";
import { histogramQuantile, overCut } from "../latency/histogram.ts";
import { type Binned, binnedOrder } from "../stats/binned.ts";
import { PartlySorted } from "../stats/partly-sorted.ts";
import { finiteOf } from "./edges-of-values.ts";

/** How long a model takes, as far as it is known. */
export interface Times {
  readonly count: number;
  /** Of the times above 0; NaN where there are none. */
  readonly lowest: number;
  readonly highest: number;
  quantiles(shares: readonly number[]): readonly (number | undefined)[];
  binned(edges: readonly number[]): Binned;
}

/** Single times, NaN where none was measured. */
export function timesOfValues(values: Float64Array): Times {
  const order = new PartlySorted(finiteOf(values));
  const count = order.length;
  return {
    count,
    lowest: order.at(order.countAtMost(0)),
    highest: order.at(count - 1),
    quantiles: (shares) => shares.map((share) => order.quantile(share)),
    binned: (edges) => binnedOrder(order, edges, values.length - count),
  };
}

/** What a load tool tells of its times; undefined where that is percentiles alone. */
export function timesOfLoadTest(latencies: Latencies | undefined): Times | undefined {
  switch (latencies?.kind) {
    case "samples":
      return timesOfValues(latencies.values);
    case "histogram":
      return timesOfHistogram(latencies);
    case "percentiles":
    case undefined:
      return undefined;
  }
}

/** Within a bucket times are taken to lie evenly; those of one without an end lie above all bins. */
function timesOfHistogram(histogram: Histogram): Times {
  const { n, edges, counts } = histogram;
  const upTo = (time: number): number => n - overCut(histogram, time).likely;
  const first = counts.findIndex((count) => count > 0);
  const end = edges[first] ?? Number.NaN;
  const start = edges[first - 1] ?? 0;
  const last = counts.findIndex((count) => count === counts.at(-1));
  return {
    count: n,
    // A bucket that begins at 0 has no place on a scale of logarithms but for its upper half.
    lowest: start > 0 ? start : end / 2,
    highest: edges[last] ?? Number.NaN,
    quantiles: (shares) => shares.map((share) => histogramQuantile(histogram, share)),
    binned: (bounds) => {
      const ends = bounds.map(upTo);
      const [below = 0] = ends;
      return {
        counts: ends.slice(1).map((count, at) => count - (ends[at] ?? 0)),
        below,
        above: n - (ends.at(-1) ?? 0),
        missing: 0,
      };
    },
  };
}
