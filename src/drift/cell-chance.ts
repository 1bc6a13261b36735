import { chiSquareQuantile, chiSquareSurvival } from "../stats/chi-square.ts";
import { hypergeometricLaw } from "../stats/hypergeometric.ts";
import type { CountLaw } from "../stats/hypergeometric.ts";
import type { NullLaw } from "./absolute-normal-sum.ts";
import type { Cells } from "./cells.ts";

/** Variance of a cell's count up to which its law is taken as it is; beyond, it is normal enough. */
const exactUpTo = 100;

/** What the counts of one cell are by chance, when its rows fall into the two files blindly. */
export interface CellChance {
  /** Rows of the cell in both files. */
  readonly rows: number;
  /** Pooled share. */
  readonly share: number;
  /** Variance of the reference's count. */
  readonly variance: number;
  /** Law of the reference's count, where the cell is too small for it to be normal. */
  readonly law: CountLaw | undefined;
}

/** Each cell's counts given how many rows it has in both files: hypergeometric, as in Fisher's exact test. */
export function chanceOfCells({ reference, candidate, referenceRows, candidateRows }: Cells): readonly CellChance[] {
  const all = referenceRows + candidateRows;
  return reference.map((count, i) => {
    const rows = count + (candidate[i] ?? Number.NaN);
    const share = rows / all;
    const variance = all === 1 ? 0 : (referenceRows / all) * (candidateRows / (all - 1)) * rows * (1 - share);
    return {
      rows,
      share,
      variance,
      law: variance > exactUpTo ? undefined : hypergeometricLaw(rows, referenceRows, all),
    };
  });
}

/**
 * The law by chance of a sum over the cells of `term(count of the reference, of the candidate)`, which to first order is `unit`·χ²(B−1): that
 * law stretched to the mean that the sum has given the rows of each cell. Without it a distance whose terms are large where a
 * side is empty is taken for drift in every second comparison of 100 rows with 10.
 */
export function lawOfTerms(cells: Cells, term: (before: number, after: number) => number, unit: number): NullLaw {
  const freedom = cells.reference.length - 1;
  if (freedom < 1) return { mean: 0, noise95: 0, survival: (x) => (x > 0 ? 0 : 1) };
  let mean = 0;
  for (const { rows, share, law } of chanceOfCells(cells)) {
    if (law === undefined) mean += unit * (1 - share);
    else
      for (const [i, probability] of law.probabilities.entries()) {
        mean += probability * term(law.from + i, rows - law.from - i);
      }
  }
  const scale = mean / freedom;
  return {
    mean,
    noise95: scale * chiSquareQuantile(0.95, freedom),
    survival: (x) => chiSquareSurvival(x / scale, freedom),
  };
}
