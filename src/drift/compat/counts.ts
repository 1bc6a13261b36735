import { walkValues } from "./walk-values.ts";

/** How often each value occurs on either side, the values ascending; a value may be missing on one side, not on both. */
export interface Counts {
  readonly reference: Float64Array;
  readonly candidate: Float64Array;
}

/** Counts the values of both sides, each sorted ascending. */
export function countValues(reference: Float64Array, candidate: Float64Array): Counts {
  const before: number[] = [];
  const after: number[] = [];
  let [lastI, lastJ] = [0, 0];
  walkValues(reference, candidate, (_, i, j) => {
    before.push(i - lastI);
    after.push(j - lastJ);
    [lastI, lastJ] = [i, j];
  });
  return { reference: Float64Array.from(before), candidate: Float64Array.from(after) };
}

/** The distinct values of both sides together, each sorted ascending; ascending. */
export function distinctValues(reference: Float64Array, candidate: Float64Array): Float64Array {
  const found: number[] = [];
  walkValues(reference, candidate, (value) => found.push(value));
  return Float64Array.from(found);
}

/** How many distinct values there are, sorted ascending. */
export function countDistinct(sorted: Float64Array): number {
  let distinct = 0;
  for (let index = 0; index < sorted.length; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) distinct++;
  }
  return distinct;
}
