import { quantile } from "../stats/quantile.ts";
import { sortOwned } from "../stats/sort.ts";
import { histogramQuantile } from "./histogram.ts";
import { countOf, type LatencyDump, type PercentilePoint } from "./dump.ts";

/** What a person wants to see of a load test. */
export interface LatencySummary {
  readonly kind: "samples" | "histogram" | "percentiles" | "counts";
  readonly n: number | undefined;
  readonly percentiles: readonly PercentilePoint[];
}

const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999];

/** The percentiles that a dump tells, or the usual ones of all that it holds. */
export function summaryOf({ latencies }: LatencyDump): LatencySummary {
  if (latencies === undefined) return { kind: "counts", n: undefined, percentiles: [] };
  const n = countOf(latencies);
  if (latencies.kind === "percentiles") return { kind: latencies.kind, n, percentiles: latencies.points };
  const valueAt =
    latencies.kind === "histogram"
      ? (share: number) => histogramQuantile(latencies, share)
      : quantileOf(sortOwned(new Float64Array(latencies.values)));
  const percentiles = shares.flatMap((share) => {
    const value = valueAt(share);
    return value === undefined ? [] : [{ share, value }];
  });
  return { kind: latencies.kind, n, percentiles };
}

function quantileOf(sorted: Float64Array): (share: number) => number {
  return (share) => quantile(sorted, share);
}
