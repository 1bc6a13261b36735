import type { RankedValues } from "../stats/known-ranks.ts";
import type { Histogram, PercentilePoint } from "./dump.ts";

interface Counted {
  readonly n: number;
  readonly points: readonly PercentilePoint[];
}

/** Between which order statistics of the sample each known value lies. */
export function ranksOf(known: Histogram | Counted): RankedValues {
  if ("edges" in known) {
    const { n, edges, counts } = known;
    return { n, values: edges, low: counts, high: counts.map((count) => count + 1) };
  }
  const { n } = known;
  // No time is below 0.
  const points = known.points[0]?.share === 0 ? known.points : [{ share: 0, value: 0 }, ...known.points];
  // Nearest rank and type 7 both take a value between these; tools round the rank in ways of their own.
  return {
    n,
    values: Float64Array.from(points, ({ value }) => value),
    low: Float64Array.from(points, ({ share }) => (share === 1 ? n : Math.max(1, Math.floor(share * n)))),
    high: Float64Array.from(points, ({ share }) => (share === 0 ? 1 : Math.min(n, Math.ceil(share * n) + 1))),
  };
}
