import { correlationInfluence, type WeightDerivative } from "./correlation-influence.ts";
import { addAt, fenwickTree, sumBelow } from "./fenwick-tree.ts";
import type { Influenced } from "./influenced.ts";
import { sumOfProducts } from "./sum.ts";
import { weightedRanks, type WeightedRanks } from "./weighted-ranks.ts";

/**
 * Kendall's tau-b (scipy.stats.kendalltau): concordant less discordant pairs of rows over the geometric mean of the pairs
 * that are not tied on either side; a pair weighs the product of the weights of its rows. undefined when a side is constant
 * over the rows that weigh something. Throws a RangeError on NaN. O(n log n), by a Fenwick tree.
 */
export function kendall(x: Float64Array, y: Float64Array, weights?: Float64Array): Influenced | undefined {
  const known = weights ?? new Float64Array(x.length).fill(1);
  const first = weightedRanks(x, known);
  const second = weightedRanks(y, known);
  return correlationInfluence({
    product: agreement(first, second, known),
    firstSquare: untied(first, known),
    secondSquare: untied(second, known),
    total: first.total,
  });
}

/**
 * Concordant less discordant pairs. The slope of a row is the weight of the rows that it agrees with less that of those
 * it does not: with rows below it in x it agrees if they are below it in y, with rows above it if they are above it.
 */
function agreement(first: WeightedRanks, second: WeightedRanks, weights: Float64Array): WeightDerivative {
  const slopes = new Float64Array(weights.length);
  const rows = rowsByRank(first);
  const seen = fenwickTree(second.tied.length);
  const addBalance = (row: number): void => {
    slopes[row] = (slopes[row] ?? Number.NaN) + balance(seen, second.rankOf[row] ?? 0);
  };
  for (let start = 0; start < rows.length;) {
    const end = endOfTie(rows, first, start);
    const tied = rows.subarray(start, end);
    // Of the rows below in x; then those above are all but the ones below and the tied.
    for (let index = 0; index < tied.length; index++) addBalance(tied[index] ?? 0);
    addRows(seen, tied, second, weights);
    for (let index = 0; index < tied.length; index++) addBalance(tied[index] ?? 0);
    start = end;
  }
  subtractBalanceOfAll(slopes, second);
  return { value: sumOfProducts(slopes, weights) / 2, slopes };
}

/** The rows by ascending rank: a counting sort. */
function rowsByRank({ rankOf, tied }: WeightedRanks): Uint32Array {
  const ends = new Uint32Array(tied.length);
  for (let row = 0; row < rankOf.length; row++) {
    const rank = rankOf[row] ?? 0;
    ends[rank] = (ends[rank] ?? 0) + 1;
  }
  for (let rank = 1; rank < ends.length; rank++) ends[rank] = (ends[rank] ?? 0) + (ends[rank - 1] ?? 0);
  const rows = new Uint32Array(rankOf.length);
  for (let row = rankOf.length - 1; row >= 0; row--) {
    const rank = rankOf[row] ?? 0;
    const place = (ends[rank] ?? 0) - 1;
    ends[rank] = place;
    rows[place] = row;
  }
  return rows;
}

/** Where the rows end that are tied with the one at `start`. */
function endOfTie(rows: Uint32Array, { rankOf }: WeightedRanks, start: number): number {
  const rank = rankOf[rows[start] ?? 0];
  let end = start + 1;
  while (end < rows.length && rankOf[rows[end] ?? 0] === rank) end++;
  return end;
}

function addRows(seen: Float64Array, rows: Uint32Array, { rankOf }: WeightedRanks, weights: Float64Array): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    addAt(seen, rankOf[row] ?? 0, weights[row] ?? Number.NaN);
  }
}

/** The weight of the rows seen so far below this place less that of those above it. */
function balance(seen: Float64Array, place: number): number {
  return sumBelow(seen, place) - (sumBelow(seen, seen.length - 1) - sumBelow(seen, place + 1));
}

function subtractBalanceOfAll(slopes: Float64Array, { rankOf, below, tied, total }: WeightedRanks): void {
  for (let row = 0; row < slopes.length; row++) {
    const rank = rankOf[row] ?? 0;
    const lower = below[rank] ?? Number.NaN;
    const higher = total - lower - (tied[rank] ?? Number.NaN);
    slopes[row] = (slopes[row] ?? Number.NaN) - (lower - higher);
  }
}

/** Pairs that are not tied; the slope of a row is the weight of the rows with other values. */
function untied({ rankOf, tied, below, total }: WeightedRanks, weights: Float64Array): WeightDerivative {
  const slopes = new Float64Array(weights.length);
  for (let row = 0; row < slopes.length; row++) slopes[row] = total - (tied[rankOf[row] ?? 0] ?? Number.NaN);
  return { value: sumOfProducts(tied, below), slopes };
}
