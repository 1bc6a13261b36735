import { sortRows, type SortedRows } from "./sort-order.ts";
import { sum } from "./sum.ts";

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
  /** Of the class, ascending, also those of weight 0: to go through them class by class spares a branch that cannot be foretold. */
  readonly rows: Uint32Array;
  /** Rows with a weight other than 0. */
  readonly count: number;
  readonly weight: number;
}

/** The weight of each class at each distinct score, ascending, and the place of each row's score among these. */
export interface ClassWeights {
  readonly rankOf: Uint32Array;
  readonly negative: Float64Array;
  readonly positive: Float64Array;
}

/** Rows of two classes with the ranks of several scores: what every statistic of the order of scores starts from. */
export interface RankedScores {
  readonly sample: LabelledRows;
  /** One for each score. */
  readonly tallies: readonly ClassWeights[];
}

/** A statistic of one score, and its derivative by the weight of a positive, or negative, with each distinct score. */
export interface ScoreSlopes {
  readonly value: number;
  readonly ofPositive: Float64Array;
  readonly ofNegative: Float64Array;
}

/** Ranks each score, once for all statistics of it. Labels are 0 or 1. Throws a RangeError on a score that is NaN. */
export function rankScores(labels: Uint8Array, scores: readonly Float64Array[], weights?: Float64Array): RankedScores {
  const sample = labelledRows(labels, weights);
  return { sample, tallies: scores.map((score) => classWeights(score, sample)) };
}

/** Totals by class. */
function labelledRows(labels: Uint8Array, weights?: Float64Array): LabelledRows {
  return { labels, weights, negative: totalOf(0, labels, weights), positive: totalOf(1, labels, weights) };
}

function totalOf(label: 0 | 1, labels: Uint8Array, weights: Float64Array | undefined): ClassTotal {
  const rows = rowsWith(label, labels);
  if (weights === undefined) return { rows, count: rows.length, weight: rows.length };
  // A loop, because the callbacks of array methods box every double.
  const own = new Float64Array(rows.length);
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    const weight = weights[rows[place] ?? 0] ?? Number.NaN;
    own[place] = weight;
    if (weight !== 0) count++;
  }
  return { rows, count, weight: sum(own) };
}

/** Each row is written, and kept by going on: there is no branch to mispredict. */
function rowsWith(label: 0 | 1, labels: Uint8Array): Uint32Array {
  const rows = new Uint32Array(labels.length);
  let kept = 0;
  for (let row = 0; row < labels.length; row++) {
    rows[kept] = row;
    kept += Number(labels[row] === label);
  }
  return rows.slice(0, kept);
}

/** Tallies both classes by score, in the order of the scores and, where these are equal, of the rows. */
function classWeights(score: Float64Array, { labels, weights }: LabelledRows): ClassWeights {
  const { rows, values } = sortRows(score);
  const distinct = distinctIn(values);
  const tallies = {
    rankOf: new Uint32Array(rows.length),
    negative: new Float64Array(distinct),
    positive: new Float64Array(distinct),
  };
  let rank = 0;
  for (let place = 0; place < rows.length; place++) {
    if (place > 0 && values[place] !== values[place - 1]) rank++;
    const row = rows[place] ?? 0;
    tallies.rankOf[row] = rank;
    const tally = labels[row] === 1 ? tallies.positive : tallies.negative;
    tally[rank] = (tally[rank] ?? 0) + (weights === undefined ? 1 : (weights[row] ?? Number.NaN));
  }
  return tallies;
}

function distinctIn(sorted: SortedRows["values"]): number {
  let distinct = Math.min(1, sorted.length);
  for (let place = 1; place < sorted.length; place++) distinct += Number(sorted[place] !== sorted[place - 1]);
  return distinct;
}
