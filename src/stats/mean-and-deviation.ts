import { sum, sumOver } from "./sum.ts";

/** The mean of a sample, and the standard deviation of its values with n - 1; NaN of fewer than two. */
export function meanAndDeviation(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  const n = values.length;
  const mean = sum(values) / n;
  const squares = sumOver(n, (index) => ((values[index] ?? Number.NaN) - mean) ** 2);
  return { mean, deviation: n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1)) };
}
