/** Errors of rows as whole numbers of a tiny unit, split in two halves of 26 bits, so that sums of them are exact. */
export interface ExactErrors {
  readonly rows: number;
  readonly high: Float64Array;
  readonly low: Float64Array;
  /** high · 2^26 + low: the whole number itself. */
  readonly whole: Float64Array;
  /** How many units make 1. */
  readonly scale: number;
}

const HALF = 2 ** 26;
const BITS = 52;

/**
 * Errors on a grid of 2^-52 of the largest. Their sums are exact up to 2^27 rows, so neither the order of the rows nor the way
 * they are added up moves a score: of two slices with equal scores the same one is always first.
 * @param errors finite, 0 or more
 */
export function exactErrors(errors: Float64Array): ExactErrors {
  const rows = errors.length;
  let largest = 0;
  for (let row = 0; row < rows; row++) largest = Math.max(largest, errors[row] ?? Number.NaN);
  // The exponent of a double ends at 1023, also where the largest error is as good as nothing.
  const scale = largest === 0 ? 1 : 2 ** Math.min(1023, BITS - 1 - Math.floor(Math.log2(largest)));
  const whole = new Float64Array(rows);
  const high = new Float64Array(rows);
  const low = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const units = Math.round((errors[row] ?? Number.NaN) * scale);
    const upper = Math.floor(units / HALF);
    whole[row] = units;
    high[row] = upper;
    low[row] = units - upper * HALF;
  }
  return { rows, high, low, whole, scale };
}

/** The sum that sums of both halves stand for, in units. */
export function wholeSum(high: number, low: number): number {
  return high * HALF + low;
}
