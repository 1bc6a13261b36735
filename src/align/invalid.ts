/** Rows for which any of the outputs is missing: a class code below 0, or NaN among numbers. */
export function countInvalid(rows: number, outputs: readonly (Int32Array | Float64Array | undefined)[]): number {
  const invalid = new Uint8Array(rows);
  for (const output of outputs) {
    if (output instanceof Int32Array) markWhere(invalid, output, (code) => code < 0);
    else if (output !== undefined) markWhere(invalid, output, Number.isNaN);
  }
  return invalid.reduce((count, flag) => count + flag, 0);
}

function markWhere(marks: Uint8Array, values: Int32Array | Float64Array, holds: (value: number) => boolean): void {
  for (let index = 0; index < values.length; index++) if (holds(values[index] ?? Number.NaN)) marks[index] = 1;
}
