import { pairwiseSum } from "../../stats/pairwise-sum.ts";

/** The Jensen–Shannon distance of two histograms, with the logarithm's base, as scipy.spatial.distance.jensenshannon. */
export function jensenShannon(p: Float64Array, q: Float64Array, base = Math.E): number {
  const before = normalized(p);
  const after = normalized(q);
  const middle = before.map((share, index) => (share + (after[index] ?? Number.NaN)) / 2);
  const divergence = relativeEntropy(before, middle) + relativeEntropy(after, middle);
  return Math.sqrt(divergence / (base === Math.E ? 1 : Math.log(base)) / 2);
}

/** The Kullback–Leibler divergence of q from p in nats, as scipy.stats.entropy(p, q). */
export function kullbackLeibler(p: Float64Array, q: Float64Array): number {
  return relativeEntropy(normalized(p), normalized(q));
}

/** The histogram as shares of its rows. */
export function sharesOf(counts: Float64Array, rows = pairwiseSum(counts)): Float64Array {
  return counts.map((count) => count / rows);
}

function normalized(shares: Float64Array): Float64Array {
  return sharesOf(shares);
}

function relativeEntropy(p: Float64Array, q: Float64Array): number {
  return pairwiseSum(p.map((share, index) => (share === 0 ? 0 : share * Math.log(share / (q[index] ?? Number.NaN)))));
}
