/** The metric that is the root of the mean of its first row variable, which is never negative. */
export function rootOfMean(means: readonly number[]): {
  readonly value: number;
  readonly gradient: readonly number[];
} {
  const value = Math.sqrt(means[0] ?? Number.NaN);
  // At 0 every error is 0, and so is the variance of the mean: any finite slope gives a standard error of 0.
  return { value, gradient: [value === 0 ? 0 : 1 / (2 * value)] };
}
