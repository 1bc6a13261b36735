import type { Comparison, Side } from "../align/comparison.ts";

/** Labels (1: the class in question), scores and weights of rows, for statistics of how scores order the rows. */
export interface ScoredRows {
  readonly labels: Uint8Array;
  /** Never NaN. */
  readonly scores: Float64Array;
  readonly weight: Float64Array | undefined;
}

/**
 * The rows of a side as class `target` against the rest. A row without a usable score counts as ranked wrong: a row of the
 * class below, another above all others.
 */
export function scoredRows(side: Side, target: number, classes: Pick<Comparison, "positive">): ScoredRows {
  const { rows, label, weight } = side;
  if (label === undefined) throw new TypeError("a ranking needs labels");
  const { column, sign } = scoreOf(side, target, classes);
  const labels = new Uint8Array(rows);
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const inside = label[row] === target;
    const score = sign * (column[row] ?? Number.NaN);
    const worst = inside ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    labels[row] = inside ? 1 : 0;
    scores[row] = Number.isFinite(score) ? score : worst;
  }
  return { labels, scores, weight };
}

/** In a binary task the score is that of the positive class; for the other class its order is the reverse. */
function scoreOf(
  side: Side,
  target: number,
  { positive }: Pick<Comparison, "positive">,
): { readonly column: Float64Array; readonly sign: 1 | -1 } {
  const own = side.scores?.[target];
  if (own !== undefined) return { column: own, sign: 1 };
  if (side.score === undefined) throw new TypeError("a ranking needs scores");
  return { column: side.score, sign: target === positive ? 1 : -1 };
}
