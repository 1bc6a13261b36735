import type { Side } from "../../align/comparison.ts";
import { required } from "../row-variables.ts";

/** How the rows of a side divide into classes. */
export interface ClassShares {
  /** Rows of each class that weigh something. */
  readonly counts: readonly number[];
  /** Share of the weight. */
  readonly share: readonly number[];
  readonly total: number;
}

export function classShares(side: Side, classes: number): ClassShares {
  const label = required(side.label, "label");
  const counts = Array.from({ length: classes }, () => 0);
  const weights = Array.from({ length: classes }, () => 0);
  let total = 0;
  for (let row = 0; row < side.rows; row++) {
    const weight = side.weight === undefined ? 1 : (side.weight[row] ?? Number.NaN);
    if (weight === 0) continue;
    const code = label[row] ?? -1;
    counts[code] = (counts[code] ?? 0) + 1;
    weights[code] = (weights[code] ?? 0) + weight;
    total += weight;
  }
  return { counts, share: weights.map((weight) => weight / total), total };
}
