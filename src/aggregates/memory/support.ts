import type { Side } from "../../align/comparison.ts";

/** Rows that the evidence of a side is worth: the groups of clustered rows, or Kish's `(sum w)^2 / sum w^2`. */
export function supportOf({ rows, weight, cluster }: Side): number {
  const effective = weight === undefined ? rows : effectiveRows(weight);
  return cluster === undefined ? effective : Math.min(effective, new Set(cluster).size);
}

function effectiveRows(weight: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < weight.length; row++) {
    const own = weight[row] ?? Number.NaN;
    sum += own;
    squares += own * own;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}
