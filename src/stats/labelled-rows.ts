import { denseRank } from "./dense-rank.ts";
import { sum } from "./sum.ts";

/** Rows of two classes with their weights, and the totals of each class. */
export interface LabelledRows {
  /** 0 or 1. */
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
  readonly negative: ClassTotal;
  readonly positive: ClassTotal;
}

export interface ClassTotal {
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

/** Totals by class; every row weighs 1 when no weights are given. */
function labelledRows(labels: Uint8Array, weights?: Float64Array): LabelledRows {
  const known = weights ?? new Float64Array(labels.length).fill(1);
  const total = (label: number): ClassTotal => {
    // A loop, because the callbacks of array methods box every double.
    const own = new Float64Array(known.length);
    let count = 0;
    for (let row = 0; row < own.length; row++) {
      const weight = labels[row] === label ? (known[row] ?? Number.NaN) : 0;
      own[row] = weight;
      if (weight !== 0) count++;
    }
    return { count, weight: sum(own) };
  };
  return { labels, weights: known, negative: total(0), positive: total(1) };
}

/** Tallies both classes by score. */
function classWeights(score: Float64Array, { labels, weights }: LabelledRows): ClassWeights {
  const { rankOf, distinct } = denseRank(score);
  const negative = new Float64Array(distinct);
  const positive = new Float64Array(distinct);
  for (let row = 0; row < rankOf.length; row++) {
    const rank = rankOf[row] ?? 0;
    const tally = labels[row] === 1 ? positive : negative;
    tally[rank] = (tally[rank] ?? 0) + (weights[row] ?? Number.NaN);
  }
  return { rankOf, negative, positive };
}
