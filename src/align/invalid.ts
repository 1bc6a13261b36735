/** Rows for which any of the outputs is missing: a class code below 0, or NaN among numbers. */
export function countInvalid(rows: number, outputs: readonly (Int32Array | Float64Array | undefined)[]): number {
  const invalid = new Uint8Array(rows);
  let count = 0;
  for (const output of outputs) {
    if (output instanceof Int32Array) count += markNegative(invalid, output);
    else if (output !== undefined) count += markNaN(invalid, output);
  }
  return count;
}

// One function for each kind of numbers: one for both, told by a callback what to look for, takes five times as long.

/** Marks the rows of codes below 0; returns how many were not marked before. */
function markNegative(marks: Uint8Array, codes: Int32Array): number {
  let marked = 0;
  for (let row = 0; row < codes.length; row++) {
    if ((codes[row] ?? -1) >= 0 || marks[row] === 1) continue;
    marks[row] = 1;
    marked++;
  }
  return marked;
}

/** Marks the rows without a number; returns how many were not marked before. */
function markNaN(marks: Uint8Array, values: Float64Array): number {
  let marked = 0;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row]) || marks[row] === 1) continue;
    marks[row] = 1;
    marked++;
  }
  return marked;
}
