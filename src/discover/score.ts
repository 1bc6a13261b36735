/** What SliceLine knows of a slice: its rows, and the sum and the largest of their errors. */
export interface SliceSums {
  readonly rows: number;
  readonly error: number;
  readonly largest: number;
}

/** What slices are scored against. */
export interface Scoring {
  /** Rows and sum of errors of the whole. */
  readonly rows: number;
  readonly error: number;
  /** Weight of the error against the size, above 0 and at most 1. */
  readonly alpha: number;
  /** Rows that a slice must have. */
  readonly minRows: number;
}

/**
 * How bad a slice is: `alpha (mean error of the slice / mean error - 1) - (1 - alpha) (n / rows of the slice - 1)`; above 0 it
 * is worse than its size excuses, and the whole has 0 (Sagadeeva & Boehm 2021, "SliceLine", definition 1).
 */
export function scoreOf(rows: number, error: number, whole: Scoring): number {
  const { alpha } = whole;
  return alpha * (error / rows / (whole.error / whole.rows) - 1) - (1 - alpha) * (whole.rows / rows - 1);
}

/**
 * A score that no slice within these sums exceeds (SliceLine, equation 3): of `rows` rows at most, a total error of at most
 * `error` and no row above `largest`. Up to `error / largest` rows the score rises with the size, from there on it goes one way,
 * so that its peak is there or at the end.
 */
export function scoreBound({ rows, error, largest }: SliceSums, whole: Scoring): number {
  const turn = Math.min(rows, Math.max(whole.minRows, error / largest));
  const atTurn = scoreOf(turn, Math.min(error, turn * largest), whole);
  return Math.max(atTurn, scoreOf(rows, Math.min(error, rows * largest), whole));
}
