import type { Cells } from "./cells.ts";
import { chiSquareNull } from "./chi-square-null.ts";
import type { DriftValue } from "./method.ts";

/** What one cell adds to a divergence, from its shares in both files, none of them 0. */
export type CellTerm = (before: number, after: number) => number;

/**
 * A sum over the cells of shares (count+½)/(rows+B/2). Without drift it is near `scale`·(1/n+1/m)·χ²(B−1), whose mean is taken off
 * for the excess.
 */
export function smoothedDivergence(
  { reference, candidate, referenceRows, candidateRows }: Cells,
  term: CellTerm,
  scale: number,
): DriftValue {
  const cells = reference.length;
  let sum = 0;
  for (const [i, count] of reference.entries()) {
    const before = (count + 0.5) / (referenceRows + 0.5 * cells);
    const after = ((candidate[i] ?? Number.NaN) + 0.5) / (candidateRows + 0.5 * cells);
    sum += term(before, after);
  }
  // Rounding alone may leave less than 0.
  const value = Math.max(0, sum);
  const unit = scale * (1 / referenceRows + 1 / candidateRows);
  const chance = chiSquareNull(value / unit, cells);
  return {
    value,
    noise95: chance.noise95 * unit,
    excess: Math.max(0, value - chance.mean * unit),
    pValue: chance.pValue,
  };
}
