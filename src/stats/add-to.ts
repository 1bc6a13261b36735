/** Adds to one of several sums. */
export function addTo(sums: Float64Array, place: number, value: number): void {
  sums[place] = (sums[place] ?? Number.NaN) + value;
}
