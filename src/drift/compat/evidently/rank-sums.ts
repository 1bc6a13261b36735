import { walkValues } from "../walk-values.ts";

/** What the rank tests need of two samples. */
export interface RankSums {
  /** Sum of the reference's midranks among the values of both sides. */
  readonly reference: number;
  /** Σ (rank − place)² over each side's midranks in their order. */
  readonly squares: { readonly reference: number; readonly candidate: number };
  /** Σ t³ − t over the runs of t equal values. */
  readonly ties: number;
}

/** Ranks the values of both sides, each sorted ascending; equal values have the mean of their ranks. */
export function rankSums(sorted: { readonly reference: Float64Array; readonly candidate: Float64Array }): RankSums {
  let [reference, ties, before, after] = [0, 0, 0, 0];
  let [lastI, lastJ] = [0, 0];
  walkValues(sorted.reference, sorted.candidate, (_, i, j) => {
    const tied = i - lastI + j - lastJ;
    const rank = lastI + lastJ + (tied + 1) / 2;
    reference += rank * (i - lastI);
    ties += tied ** 3 - tied;
    before += squaresFrom(rank, lastI, i);
    after += squaresFrom(rank, lastJ, j);
    [lastI, lastJ] = [i, j];
  });
  return { reference, squares: { reference: before, candidate: after }, ties };
}

/** Σ (rank − place)² over the places after `from` up to `to`. */
function squaresFrom(rank: number, from: number, to: number): number {
  let sum = 0;
  for (let place = from + 1; place <= to; place++) sum += (rank - place) ** 2;
  return sum;
}
