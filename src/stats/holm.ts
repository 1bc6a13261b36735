/**
 * p-values adjusted for the family-wise error by Holm's step-down method (Holm 1979), in the order given: rejecting those
 * up to alpha errs anywhere in the family with probability at most alpha, whatever their dependence.
 * Throws a RangeError on a p-value outside [0, 1].
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = pValues.map(() => 0);
  let largest = 0;
  for (const [index, place] of ascending(pValues).entries()) {
    largest = Math.max(largest, (pValues.length - index) * (pValues[place] ?? Number.NaN));
    adjusted[place] = Math.min(1, largest);
  }
  return adjusted;
}

/** The places of the p-values from the smallest up; equal ones keep their order. */
export function ascending(pValues: readonly number[]): number[] {
  for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a p-value`);
  return [...pValues.keys()].sort((a, b) => (pValues[a] ?? Number.NaN) - (pValues[b] ?? Number.NaN) || a - b);
}
