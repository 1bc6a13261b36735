/** Whether one of the values is NaN; a loop, because the callbacks of array methods box every double. */
export function hasNaN(values: Float64Array): boolean {
  for (let index = 0; index < values.length; index++) if (Number.isNaN(values[index] ?? Number.NaN)) return true;
  return false;
}
