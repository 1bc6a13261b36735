/** The metric that is the mean of its one row variable. */
export function mean(means: readonly number[]): { readonly value: number; readonly gradient: readonly number[] } {
  return { value: means[0] ?? Number.NaN, gradient: [1] };
}
