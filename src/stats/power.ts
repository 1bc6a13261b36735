import { normalQuantile } from "./normal.ts";

/**
 * The smallest true harm that a sample of n rows finds with probability 1 - beta at the one-sided level alpha, in the unit
 * of `sdPerRow`, the standard deviation of one row's influence (standard error times √n).
 */
export function minimumDetectable(sdPerRow: number, n: number, alpha: number, beta: number): number {
  return (detectableErrors(alpha, beta) * sdPerRow) / Math.sqrt(n);
}

/**
 * Rows at which a candidate equal to the reference is proven, with probability 1 - beta, to be no worse than `margin`.
 * Undefined without a positive margin, for which no number of rows is enough, and without a standard deviation.
 */
export function rowsNeeded(sdPerRow: number, margin: number, alpha: number, beta: number): number | undefined {
  const rows = Math.ceil(((detectableErrors(alpha, beta) * sdPerRow) / margin) ** 2);
  return margin > 0 && Number.isFinite(rows) ? Math.max(1, rows) : undefined;
}

/** How many standard errors an effect must have to be found at level alpha with probability 1 - beta. */
function detectableErrors(alpha: number, beta: number): number {
  return -normalQuantile(alpha) - normalQuantile(beta);
}
