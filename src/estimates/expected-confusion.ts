import type { CalibratedRows } from "./estimated-metrics.ts";

/** More classes than these make no matrix that anybody reads. */
const mostClasses = 20;

/** Expected rows by label (outer) and prediction (inner); undefined for more than 20 classes. */
export function expectedConfusion(
  { sample, probabilities }: CalibratedRows,
  classes: number,
): readonly (readonly number[])[] | undefined {
  if (classes > mostClasses) return undefined;
  const matrix = Array.from({ length: classes }, () => new Float64Array(classes));
  for (const [label, counts] of matrix.entries()) {
    for (let row = 0; row < sample.rows; row++) {
      const predicted = sample.prediction[row] ?? 0;
      counts[predicted] = (counts[predicted] ?? 0) + probabilityOf(probabilities, label, row);
    }
  }
  return matrix.map((counts) => [...counts]);
}

function probabilityOf(probabilities: readonly Float64Array[], label: number, row: number): number {
  if (probabilities.length > 1) return probabilities[label]?.[row] ?? Number.NaN;
  const positive = probabilities[0]?.[row] ?? Number.NaN;
  return label === 1 ? positive : 1 - positive;
}
