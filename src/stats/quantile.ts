/**
 * The quantile at `probability` of values sorted ascending: linear between order statistics, type 7 of Hyndman & Fan 1996
 * (the default of numpy, R and k6). NaN when there are no values.
 */
export function quantile(sorted: Float64Array, probability: number): number {
  return interpolate(sorted, (sorted.length - 1) * probability);
}

/** The value at a fractional index, linear between its neighbours; NaN outside of the array. */
export function interpolate(sorted: Float64Array, position: number): number {
  const index = Math.floor(position);
  const below = sorted[index] ?? Number.NaN;
  const fraction = position - index;
  if (fraction === 0) return below;
  const above = sorted[index + 1] ?? Number.NaN;
  if (below === above) return below; // also when both are infinite
  return fraction < 0.5 ? below + (above - below) * fraction : above - (above - below) * (1 - fraction);
}
