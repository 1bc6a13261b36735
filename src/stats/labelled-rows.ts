import { negativesFirst } from "./negatives-first.ts";
import { type SortedRows, type SortMemory, sortMemory, sortWithin } from "./sort-order.ts";
import { sum } from "./sum.ts";
import { sumsByRank } from "./weighted-ranks.ts";

/** Rows of two classes with their weights, and the totals of each class. */
export interface LabelledRows {
  /** 0 or 1. */
  readonly labels: Uint8Array;
  /** undefined: every row weighs 1. */
  readonly weights: Float64Array | undefined;
  readonly negative: ClassTotal;
  readonly positive: ClassTotal;
}

export interface ClassTotal {
  /** Also those of weight 0. */
  readonly rows: number;
  /** Rows with a weight other than 0. */
  readonly count: number;
  readonly weight: number;
}

/** The weight of each class at each distinct score, ascending, and where each row counts. */
export interface ClassWeights {
  /** The place of a negative's score among the distinct ones; of a positive's, as many further as these are: all cells can share a table. */
  readonly cellOf: Uint32Array;
  readonly negative: Float64Array;
  readonly positive: Float64Array;
}

/** Rows of two classes with the ranks of several scores: what every statistic of the order of scores starts from. */
export interface RankedScores {
  readonly sample: LabelledRows;
  /** One for each score. */
  readonly tallies: readonly ClassWeights[];
}

/** A statistic of one score, and its derivative by the weight of a row of each cell. */
export interface ScoreSlopes {
  readonly value: number;
  readonly ofCell: Float64Array;
}

/** Ranks each score, once for all statistics of it. Labels are 0 or 1. Throws a RangeError on a score that is NaN. */
export function rankScores(labels: Uint8Array, scores: readonly Float64Array[], weights?: Float64Array): RankedScores {
  const sample = labelledRows(labels, weights);
  const memory = sortMemory(labels.length);
  return { sample, tallies: scores.map((score) => classWeights(score, sample, memory)) };
}

function labelledRows(labels: Uint8Array, weights?: Float64Array): LabelledRows {
  const positives = sumOfLabels(labels);
  const negatives = labels.length - positives;
  if (weights === undefined)
    return { labels, weights, negative: unweighted(negatives), positive: unweighted(positives) };
  const parted = negativesFirst(weights, labels, negatives);
  return {
    labels,
    weights,
    negative: totalOf(parted.subarray(0, negatives)),
    positive: totalOf(parted.subarray(negatives)),
  };
}

function sumOfLabels(labels: Uint8Array): number {
  let total = 0;
  for (let row = 0; row < labels.length; row++) total += labels[row] ?? 0;
  return total;
}

function unweighted(rows: number): ClassTotal {
  return { rows, count: rows, weight: rows };
}

function totalOf(weights: Float64Array): ClassTotal {
  // A loop, because the callbacks of array methods box every double.
  let count = 0;
  for (let place = 0; place < weights.length; place++) if (weights[place] !== 0) count++;
  return { rows: weights.length, count, weight: sum(weights) };
}

/** Ranks one score, and tallies both classes by it. */
function classWeights(score: Float64Array, { labels, weights }: LabelledRows, memory: SortMemory): ClassWeights {
  writeLabelled(labels, memory.from.rows);
  const sorted = sortWithin(memory, score);
  const distinct = distinctIn(sorted.values);
  const { cellOf, counts } = inCells(sorted, distinct);
  // Rows of one cell are added in their order.
  const tally = weights === undefined ? counts : sumsByRank(weights, cellOf, 2 * distinct);
  return { cellOf, negative: tally.subarray(0, distinct), positive: tally.subarray(distinct) };
}

interface Cells extends Pick<ClassWeights, "cellOf"> {
  /** Rows of each. */
  readonly counts: Float64Array;
}

/** The cell of each row, from rows in the order of their scores. A loop that asks each time whether there are weights takes three times as long. */
function inCells({ rows, values }: SortedRows, distinct: number): Cells {
  const cellOf = new Uint32Array(rows.length);
  const counts = new Float64Array(2 * distinct);
  let rank = 0;
  for (let place = 0; place < rows.length; place++) {
    if (place > 0 && values[place] !== values[place - 1]) rank++;
    const labelled = rows[place] ?? 0;
    const cell = rank + (labelled & 1) * distinct;
    cellOf[labelled >>> 1] = cell;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return { cellOf, counts };
}

/** Twice the number of each row (there are fewer than 2^31), and its label: what a sort moves along is not looked up all over the memory. */
function writeLabelled(labels: Uint8Array, rows: Uint32Array): void {
  for (let row = 0; row < rows.length; row++) rows[row] = 2 * row + (labels[row] ?? 0);
}

function distinctIn(sorted: SortedRows["values"]): number {
  let distinct = Math.min(1, sorted.length);
  for (let place = 1; place < sorted.length; place++) distinct += Number(sorted[place] !== sorted[place - 1]);
  return distinct;
}
