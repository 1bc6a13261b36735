/**
 * Comparisons with a tolerance for rounding: without it 0.85 >= 0.80 + 0.05 is false in doubles, and a candidate that
 * sits exactly on its limit would fail.
 */
function tolerance(a: number, b: number): number {
  return 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether a is at most b, or above it by no more than rounding. False for NaN: what is unknown is never within. */
export function within(a: number, b: number): boolean {
  return Number.isFinite(a) && Number.isFinite(b) ? a - b <= tolerance(a, b) : a <= b;
}
