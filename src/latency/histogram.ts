import { firstIndex } from "../stats/sorted-search.ts";
import type { Histogram } from "./dump.ts";

/**
 * The quantile by linear interpolation in its bucket, as histogram_quantile of Prometheus; exact where a count ends there.
 * undefined where it lies above the last finite edge.
 */
export function histogramQuantile({ n, edges, counts }: Histogram, probability: number): number | undefined {
  // A share such as 0.95 of 1000 is 950, of which 0.95 * 1000 may fall short or exceed by the last bit.
  const rank = Number((probability * n).toPrecision(15));
  const at = firstIndex(counts.length, (index) => (counts[index] ?? Number.NaN) >= rank);
  const [end, below] = [edges[at], edges[at - 1]];
  if (end === undefined || below === undefined) return end;
  const [most, least] = [counts[at] ?? Number.NaN, counts[at - 1] ?? Number.NaN];
  return below + ((end - below) * (rank - least)) / (most - least);
}

/**
 * How many times lie above `cut`: at least, at most, and by interpolation in the bucket that it falls into. Of a bucket without
 * an end nothing is known, so all of it may be above.
 */
export function overCut(
  { n, edges, counts }: Histogram,
  cut: number,
): { readonly least: number; readonly most: number; readonly likely: number } {
  const above = firstIndex(edges.length, (index) => (edges[index] ?? Number.NaN) > cut);
  const most = n - (counts[above - 1] ?? 0);
  const [end, start] = [edges[above], edges[above - 1]];
  if (start === cut) return { least: most, most, likely: most };
  const least = n - (counts[above] ?? n);
  if (end === undefined || start === undefined) return { least, most, likely: most };
  return { least, most, likely: most - ((most - least) * (cut - start)) / (end - start) };
}
