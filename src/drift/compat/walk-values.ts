/**
 * Walks through the distinct values of both sides, each sorted ascending, and tells for each how many values of the reference
 * and of the candidate are at most so large.
 */
export function walkValues(
  reference: Float64Array,
  candidate: Float64Array,
  visit: (value: number, reference: number, candidate: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < reference.length || j < candidate.length) {
    const value = Math.min(valueAt(reference, i), valueAt(candidate, j));
    i = afterRun(reference, i, value);
    j = afterRun(candidate, j, value);
    visit(value, i, j);
  }
}

function valueAt(sorted: Float64Array, index: number): number {
  return index < sorted.length ? (sorted[index] ?? Number.NaN) : Infinity;
}

function afterRun(sorted: Float64Array, from: number, value: number): number {
  let index = from;
  while (index < sorted.length && sorted[index] === value) index++;
  return index;
}
