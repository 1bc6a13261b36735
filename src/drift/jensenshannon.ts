import { lawOfTerms } from "./cell-chance.ts";
import type { Cells } from "./cells.ts";
import { withCells } from "./cells.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { rootOf } from "./root-of.ts";

export const jensenshannon: DriftMethod = {
  name: "jensenshannon",
  title: "Jensen–Shannon distance",
  description:
    "Distance between the shares of reference deciles (numbers) or categories, from 0 (the same) to 1 (nothing in " +
    "common). Bounded also when a category appears or vanishes.",
  definition:
    "√(½·KL(p‖h) + ½·KL(q‖h)) with h = (p+q)/2 and logarithms to base 2, as NannyML has it; Evidently takes " +
    "natural logarithms, which gives 0.833 times this number. Cells as for psi, without smoothing. To second " +
    "order 8·ln 2·JS² = Σ (q−p)²/h, so without drift JS² ≈ (1/n+1/m)·χ²(B−1)/(8·ln 2) (Lin 1991; Menéndez et al. " +
    "1997), stretched to its exact mean given the rows of each cell.",
  kinds: ["numeric", "categorical"],
  judged: "value",
  defaultMax: 0.1,
  finish: (summary) => withCells(summary, jensenShannonDistance),
};

function jensenShannonDistance(cells: Cells): DriftValue {
  const { reference, candidate, referenceRows, candidateRows } = cells;
  const term = (before: number, after: number): number => {
    const [p, q] = [before / referenceRows, after / candidateRows];
    return (bits(p, q) + bits(q, p)) / 2;
  };
  let divergence = 0;
  for (const [i, before] of reference.entries()) divergence += term(before, candidate[i] ?? Number.NaN);
  // Rounding alone may leave less than 0.
  const unit = (1 / referenceRows + 1 / candidateRows) / (8 * Math.LN2);
  return rootOf(Math.max(0, divergence), lawOfTerms(cells, term, unit));
}

/** One term of the divergence of `share` from the mean of both, in bits. */
function bits(share: number, other: number): number {
  return share === 0 ? 0 : share * Math.log2((2 * share) / (share + other));
}
