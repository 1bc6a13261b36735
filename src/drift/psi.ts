import { withCells } from "./cells.ts";
import type { DriftMethod } from "./method.ts";
import { smoothedDivergence } from "./smoothed-divergence.ts";

export const psi: DriftMethod = {
  name: "psi",
  title: "Population stability index",
  description:
    "How much the shares of reference deciles (numbers) or categories have shifted, with missing and new values " +
    "as cells of their own. It sees shifts of place, spread and tails alike; what chance alone gives is subtracted " +
    "before it is judged.",
  definition:
    "Σ (q−p)·ln(q/p) over the B cells with rows in either file; shares are (count+½)/(rows+B/2), cells are cut at " +
    "the deciles of the reference, rare categories count together. Without drift PSI ≈ (1/n+1/m)·χ²(B−1), whose " +
    "mean is subtracted for the excess (Yurdakul & Naranjo 2020).",
  kinds: ["numeric", "categorical"],
  judged: "excess",
  defaultMax: 0.1,
  finish: (summary) =>
    withCells(summary, (cells) =>
      smoothedDivergence(cells, (before, after) => (after - before) * Math.log(after / before), 1),
    ),
};
