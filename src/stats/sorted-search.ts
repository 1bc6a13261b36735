/** How many of the values, sorted ascending, are at most x. */
export function countAtMost(sorted: Float64Array, x: number): number {
  return firstIndex(sorted.length, (index) => (sorted[index] ?? Number.NaN) > x);
}

/** The same where all values before `start` are known to be at most x; looked for near to it. */
export function countAtMostFrom(sorted: Float64Array, x: number, start: number): number {
  let step = 1;
  while (start + step <= sorted.length && (sorted[start + step - 1] ?? Infinity) <= x) step *= 2;
  let low = start + (step >> 1);
  let high = Math.min(sorted.length, start + step - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the values, sorted ascending, are below x. */
export function countBelow(sorted: Float64Array, x: number): number {
  return firstIndex(sorted.length, (index) => (sorted[index] ?? Number.NaN) >= x);
}

/** The first of 0 … length - 1 at which a condition holds that, once true, stays true; `length` when it never does. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
