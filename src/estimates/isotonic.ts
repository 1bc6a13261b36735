import { sortOrder } from "../stats/sort-order.ts";

/** The distinct scores of labelled rows in ascending order, and the place of each row among them. */
export interface ScoreGrid {
  readonly scores: Float64Array;
  readonly place: Uint32Array;
}

/** A non-decreasing function of the score: its values at ascending scores, linear between them and constant beyond. */
export interface Isotonic {
  readonly scores: Float64Array;
  readonly values: Float64Array;
}

/** Throws a RangeError on NaN. */
export function scoreGrid(scores: Float64Array): ScoreGrid {
  const order = sortOrder(scores);
  const place = new Uint32Array(scores.length);
  const distinct = new Float64Array(scores.length);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0;
    const score = scores[row] ?? Number.NaN;
    if (count === 0 || score !== distinct[count - 1]) distinct[count++] = score;
    place[row] = count - 1;
  }
  return { scores: distinct.slice(0, count), place };
}

/**
 * Isotonic regression of labels (1 or 0) on scores by pooling adjacent violators, rows of one score together, as
 * IsotonicRegression(out_of_bounds="clip") of scikit-learn.
 * @param times how often each row counts; undefined: once. Scores of which no row counts leave no trace.
 */
export function fitIsotonic({ scores, place }: ScoreGrid, isPositive: Uint8Array, times?: Uint8Array): Isotonic {
  const weights = new Float64Array(scores.length);
  const sums = new Float64Array(scores.length);
  for (let row = 0; row < place.length; row++) {
    const at = place[row] ?? 0;
    const weight = times === undefined ? 1 : (times[row] ?? 0);
    weights[at] = (weights[at] ?? 0) + weight;
    sums[at] = (sums[at] ?? 0) + weight * (isPositive[row] ?? 0);
  }
  return pool(scores, weights, sums);
}

/** Neighbours that were pooled: their rows, the positives among them, and the place after the last. */
interface Block {
  readonly weight: number;
  readonly sum: number;
  readonly end: number;
}

function pool(scores: Float64Array, weights: Float64Array, sums: Float64Array): Isotonic {
  const kept = new Float64Array(scores.length);
  const blocks: Block[] = [];
  let places = 0;
  for (let at = 0; at < scores.length; at++) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    kept[places++] = scores[at] ?? Number.NaN;
    push(blocks, { weight, sum: sums[at] ?? 0, end: places });
  }
  const values = new Float64Array(places);
  let start = 0;
  for (const { weight, sum, end } of blocks) {
    values.fill(sum / weight, start, end);
    start = end;
  }
  return { scores: kept.slice(0, places), values };
}

/** Adds a block, pooled with those before it as long as their mean is not below its own. */
function push(blocks: Block[], added: Block): void {
  let block = added;
  let last = blocks.at(-1);
  // Means are compared crosswise: sums of counts are whole numbers, so equal means are found equal.
  while (last !== undefined && last.sum * block.weight >= block.sum * last.weight) {
    blocks.pop();
    block = { weight: block.weight + last.weight, sum: block.sum + last.sum, end: block.end };
    last = blocks.at(-1);
  }
  blocks.push(block);
}

/** The function at ascending scores, in one walk over both. */
export function isotonicAt({ scores, values }: Isotonic, ascending: Float64Array): Float64Array {
  const found = new Float64Array(ascending.length);
  let right = 0;
  for (let at = 0; at < ascending.length; at++) {
    const score = ascending[at] ?? Number.NaN;
    while (right < scores.length && (scores[right] ?? Number.NaN) < score) right++;
    found[at] = between({ scores, values }, score, right);
  }
  return found;
}

/** @param right the first place whose score is not below. */
function between({ scores, values }: Isotonic, score: number, right: number): number {
  if (right === 0) return values[0] ?? Number.NaN;
  if (right === scores.length) return values[right - 1] ?? Number.NaN;
  const [low, high] = [scores[right - 1] ?? Number.NaN, scores[right] ?? Number.NaN];
  const [from, to] = [values[right - 1] ?? Number.NaN, values[right] ?? Number.NaN];
  return from + ((to - from) / (high - low)) * (score - low);
}
