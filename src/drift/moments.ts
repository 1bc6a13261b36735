/** Mean and spread of the finite values of one side, in units of `unit`. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Σ (x − mean)². */
  readonly squares: number;
  /** Σ (x − mean)⁴. */
  readonly fourths: number;
}

/** A power of two near the largest magnitude: to divide by it loses no digit and keeps squares and fourth powers in range. */
export function unitOf(...sides: readonly Float64Array[]): number {
  let largest = 0;
  for (const side of sides) {
    largest = Math.max(largest, Math.abs(side[0] ?? 0), Math.abs(side[side.length - 1] ?? 0));
  }
  return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest));
}

/** Of values sorted ascending, not empty. Two passes: the second finds what the first lost to rounding. */
export function momentsOf(sorted: Float64Array, unit: number): Moments {
  const count = sorted.length;
  const first = (sorted[0] ?? Number.NaN) / unit;
  // Exactly no spread, which the rounding of the mean would not give.
  if (sorted[0] === sorted[count - 1]) return { count, mean: first, squares: 0, fourths: 0 };
  let sum = 0;
  for (let index = 0; index < count; index++) sum += (sorted[index] ?? Number.NaN) / unit - first;
  const mean = first + sum / count;
  let [left, squares, fourths] = [0, 0, 0];
  for (let index = 0; index < count; index++) {
    const apart = (sorted[index] ?? Number.NaN) / unit - mean;
    const square = apart * apart;
    left += apart;
    squares += square;
    fourths += square * square;
  }
  return { count, mean: mean + left / count, squares: squares - (left * left) / count, fourths };
}
