/**
 * The inverse of a square matrix given by its rows, by Gauss–Jordan elimination with the largest pivot of each column.
 * Throws a RangeError for a matrix that has none.
 */
export function inverse(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length;
  const rows = matrix.map((row, at) =>
    Float64Array.from([...row, ...Array.from({ length: size }, (_, k) => Number(k === at))]),
  );
  for (let column = 0; column < size; column++) {
    const pivot = pivotOf(rows, column);
    swap(rows, column, pivot);
    eliminate(rows, column);
  }
  return rows.map((row) => [...row.subarray(size)]);
}

function pivotOf(rows: readonly Float64Array[], column: number): number {
  let best = column;
  for (let at = column; at < rows.length; at++)
    if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = at;
  if (!(Math.abs(rows[best]?.[column] ?? 0) > 0)) throw new RangeError("the matrix has no inverse");
  return best;
}

function swap(rows: Float64Array[], first: number, second: number): void {
  const [one, other] = [rows[first], rows[second]];
  if (one === undefined || other === undefined || first === second) return;
  rows[first] = other;
  rows[second] = one;
}

/** Makes the pivot 1 and everything above and below it 0. */
function eliminate(rows: readonly Float64Array[], column: number): void {
  const own = rows[column] ?? new Float64Array(0);
  const pivot = own[column] ?? Number.NaN;
  for (let k = 0; k < own.length; k++) own[k] = (own[k] ?? 0) / pivot;
  for (const [at, row] of rows.entries()) if (at !== column) subtract(row, own, row[column] ?? 0);
}

function subtract(row: Float64Array, own: Float64Array, factor: number): void {
  for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (own[k] ?? 0);
}
