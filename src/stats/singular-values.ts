/**
 * Singular values of a square matrix given by its columns, largest first, by one-sided Jacobi rotations (Hestenes 1958):
 * columns are turned in pairs until all are at right angles; their lengths are the values.
 */
export function singularValues(columns: readonly Float64Array[]): readonly number[] {
  const turned = columns.map((column) => Float64Array.from(column));
  for (let sweep = 0; sweep < mostSweeps; sweep++) if (!turnedAny(turned)) break;
  return turned.map((column) => Math.sqrt(dot(column, column))).toSorted((a, b) => b - a);
}

const mostSweeps = 60;
const rightAngle = 1e-15;

/** One sweep over all pairs; whether any pair was not yet at right angles. */
function turnedAny(columns: readonly Float64Array[]): boolean {
  let any = false;
  for (const [index, first] of columns.entries()) {
    for (const second of columns.slice(index + 1)) if (turned(first, second)) any = true;
  }
  return any;
}

function turned(first: Float64Array, second: Float64Array): boolean {
  const [a, b, c] = [dot(first, first), dot(second, second), dot(first, second)];
  if (Math.abs(c) <= rightAngle * Math.sqrt(a * b)) return false;
  const ratio = (b - a) / (2 * c);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(1, ratio));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let row = 0; row < first.length; row++) {
    const [x, y] = [first[row] ?? 0, second[row] ?? 0];
    first[row] = cosine * x - sine * y;
    second[row] = sine * x + cosine * y;
  }
  return true;
}

function dot(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < first.length; row++) sum += (first[row] ?? 0) * (second[row] ?? 0);
  return sum;
}
