import { quantile } from "../stats/quantile.ts";

/** The value in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted.length === 0 ? Number.NaN : quantile(sorted, 0.5);
}
