import { lawOfTerms } from "./cell-chance.ts";
import type { Cells } from "./cells.ts";
import { withCells } from "./cells.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { rootOf } from "./root-of.ts";

export const hellinger: DriftMethod = {
  name: "hellinger",
  title: "Hellinger distance",
  description:
    "Distance between the shares of reference deciles (numbers) or categories, from 0 (the same) to 1 (nothing in " +
    "common). Like jensenshannon, 0.83 times as large for small shifts.",
  definition:
    "√(½·Σ (√q−√p)²) over the cells of psi, without smoothing. To second order 8·H² = Σ (q−p)²/h with h = (p+q)/2, so " +
    "without drift H² ≈ (1/n+1/m)·χ²(B−1)/8 (Hellinger 1909; Matusita 1955), stretched to its exact mean given the rows " +
    "of each cell, which is larger where cells are small.",
  kinds: ["numeric", "categorical"],
  judged: "value",
  defaultMax: 0.1,
  finish: (summary) => withCells(summary, hellingerDistance),
};

function hellingerDistance(cells: Cells): DriftValue {
  const { reference, candidate, referenceRows, candidateRows } = cells;
  const term = (before: number, after: number): number =>
    (Math.sqrt(after / candidateRows) - Math.sqrt(before / referenceRows)) ** 2 / 2;
  let square = 0;
  for (const [i, before] of reference.entries()) square += term(before, candidate[i] ?? Number.NaN);
  return rootOf(square, lawOfTerms(cells, term, (1 / referenceRows + 1 / candidateRows) / 8));
}
