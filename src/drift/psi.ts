import type { Cells } from "./cells.ts";
import { withCells } from "./cells.ts";
import { chiSquareNull } from "./chi-square-null.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

export const psi: DriftMethod = {
  name: "psi",
  title: "Population stability index",
  description:
    "How much the shares of reference deciles (numbers) or categories have shifted, with missing and new values " +
    "as cells of their own. The default choice: it sees shifts of place, spread and tails, and what chance alone " +
    "gives is subtracted before it is judged.",
  definition:
    "Σ (q−p)·ln(q/p) over the B cells with rows in either file; shares are (count+½)/(rows+B/2), cells are cut at " +
    "the deciles of the reference, rare categories count together. Without drift PSI ≈ (1/n+1/m)·χ²(B−1), whose " +
    "mean is subtracted for the excess (Yurdakul & Naranjo 2020).",
  kinds: ["numeric", "categorical"],
  judged: "excess",
  defaultMax: 0.1,
  finish: (summary) => withCells(summary, populationStability),
};

function populationStability({ reference, candidate, referenceRows, candidateRows }: Cells): DriftValue {
  const cells = reference.length;
  let value = 0;
  for (const [i, count] of reference.entries()) {
    const before = (count + 0.5) / (referenceRows + 0.5 * cells);
    const after = ((candidate[i] ?? Number.NaN) + 0.5) / (candidateRows + 0.5 * cells);
    value += (after - before) * Math.log(after / before);
  }
  const unit = 1 / referenceRows + 1 / candidateRows;
  const chance = chiSquareNull(value / unit, cells);
  return {
    value,
    noise95: chance.noise95 * unit,
    excess: Math.max(0, value - chance.mean * unit),
    pValue: chance.pValue,
  };
}
