/** Multiplies each value, where it stands, by its factor. */
export function multiply(values: Float64Array, factors: Float64Array): void {
  for (let index = 0; index < values.length; index++) {
    values[index] = (factors[index] ?? Number.NaN) * (values[index] ?? Number.NaN);
  }
}
