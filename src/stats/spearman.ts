import { correlationInfluence, type WeightDerivative } from "./correlation-influence.ts";
import type { Influenced } from "./influenced.ts";
import { sum } from "./sum.ts";
import { sumsByRank, weightedRanks, type WeightedRanks } from "./weighted-ranks.ts";

/**
 * Spearman's rank correlation (scipy.stats.spearmanr): Pearson's correlation of the midranks, where with weights a row's
 * midrank is the weight below it and half of the weight tied with it. The influence counts that a row also moves the ranks
 * of the others (Croux & Dehon 2010, Stat Methods Appl 19:497). undefined when a side is constant over the rows that weigh
 * something. Throws a RangeError on NaN.
 */
export function spearman(x: Float64Array, y: Float64Array, weights?: Float64Array): Influenced | undefined {
  const known = weights ?? new Float64Array(x.length).fill(1);
  const first = centred(weightedRanks(x, known), known);
  const second = centred(weightedRanks(y, known), known);
  return correlationInfluence({
    product: productOf(first, second),
    firstSquare: productOf(first, first),
    secondSquare: productOf(second, second),
    total: first.ranks.total,
  });
}

interface CentredRanks {
  readonly ranks: WeightedRanks;
  /** Midrank of each row less the mean midrank. */
  readonly midranks: Float64Array;
  /** These times the weight of the row; the sum is 0. */
  readonly weighted: Float64Array;
}

function centred(ranks: WeightedRanks, weights: Float64Array): CentredRanks {
  const midranks = new Float64Array(weights.length);
  const weighted = new Float64Array(weights.length);
  for (let row = 0; row < midranks.length; row++) {
    const rank = ranks.rankOf[row] ?? 0;
    const midrank = (ranks.below[rank] ?? Number.NaN) + (ranks.tied[rank] ?? Number.NaN) / 2 - ranks.total / 2;
    midranks[row] = midrank;
    weighted[row] = (weights[row] ?? Number.NaN) * midrank;
  }
  return { ranks, midranks, weighted };
}

/** Σ w R Q of two centred midranks. A row's weight enters once itself, and once in the midranks of the rows above it. */
function productOf(first: CentredRanks, second: CentredRanks): WeightDerivative {
  const throughFirst = sumsAbove(second.weighted, first.ranks);
  const throughSecond = sumsAbove(first.weighted, second.ranks);
  const slopes = new Float64Array(first.midranks.length);
  const products = new Float64Array(slopes.length);
  for (let row = 0; row < slopes.length; row++) {
    const midrank = second.midranks[row] ?? Number.NaN;
    products[row] = (first.weighted[row] ?? Number.NaN) * midrank;
    slopes[row] =
      (first.midranks[row] ?? Number.NaN) * midrank +
      (throughFirst[first.ranks.rankOf[row] ?? 0] ?? Number.NaN) +
      (throughSecond[second.ranks.rankOf[row] ?? 0] ?? Number.NaN);
  }
  return { value: sum(products), slopes };
}

/** At each rank the sum of the values above it and half of those tied there. */
function sumsAbove(values: Float64Array, { rankOf, tied }: WeightedRanks): Float64Array {
  const sums = sumsByRank(values, rankOf, tied.length);
  let above = 0;
  for (let rank = sums.length - 1; rank >= 0; rank--) {
    const own = sums[rank] ?? Number.NaN;
    sums[rank] = above + own / 2;
    above += own;
  }
  return sums;
}
