import { withCells } from "./cells.ts";
import type { DriftMethod } from "./method.ts";
import { smoothedDivergence } from "./smoothed-divergence.ts";

export const kl: DriftMethod = {
  name: "kl",
  title: "Kullback–Leibler divergence",
  description:
    "How badly the candidate's shares of reference deciles (numbers) or categories describe the reference, in nats. " +
    "psi is the sum of this in both directions, so that the same shift gives about half of psi; what chance alone " +
    "gives is subtracted before it is judged.",
  definition:
    "Σ p·ln(p/q) over the cells of psi, with its smoothed shares p of the reference and q of the candidate: " +
    "scipy.stats.entropy(p, q), the direction of Evidently. Without drift KL ≈ ½·(1/n+1/m)·χ²(B−1), whose mean is " +
    "subtracted for the excess (Kullback & Leibler 1951; Kupperman 1957).",
  kinds: ["numeric", "categorical"],
  judged: "excess",
  defaultMax: 0.05,
  finish: (summary) =>
    withCells(summary, (cells) => smoothedDivergence(cells, (before, after) => before * Math.log(before / after), 0.5)),
};
