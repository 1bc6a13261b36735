import { andersonDarlingSurvival, andersonDarlingVariance } from "../stats/anderson-darling.ts";
import type { NullLaw } from "./absolute-normal-sum.ts";
import { BridgeSquares } from "./bridge-squares.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { PooledRuns } from "./pooled-runs.ts";
import { rootOf } from "./root-of.ts";
import { withSorted } from "./sorted-sides.ts";

/** 95 % quantile and variance of the limit law, whose mean is 1. */
const limit = { upper95: 2.492_367_2, variance: (2 * (Math.PI ** 2 - 9)) / 3 } as const;

export const anderson: DriftMethod = {
  name: "anderson",
  title: "Anderson–Darling distance",
  description:
    "Typical difference between the cumulative distributions of the two files in units of its own noise, so that " +
    "the tails count as much as the middle. Missing values and those that are not finite numbers do not enter.",
  definition:
    "√ of the mean of (F−G)²/(H(1−H)) over the finite values of both files, with H the distribution of both together " +
    "and a tied value half below, half at itself; 1.24 when two files of one size have nothing in common. Its square " +
    "times nm(n+m−1)/(n+m)² is the A² of scipy.stats.anderson_ksamp(midrank=True) before it is standardised. The p-value " +
    "is that of the limit law of A² with the mean and variance for samples of this size (Scholz & Stephens 1987), not cut off at 0.001 and " +
    "0.25 as scipy's; with ties it comes from the first three moments of the law given the ties. A normal " +
    "distribution moved by a quarter of its standard deviation has 0.17.",
  kinds: ["numeric"],
  judged: "value",
  defaultMax: 0.2,
  finish: (summary) => withSorted(summary, andersonDarlingDistance),
};

function andersonDarlingDistance(reference: Float64Array, candidate: Float64Array): DriftValue {
  const n = reference.length;
  const m = candidate.length;
  const rows = n + m;
  const squares = new BridgeSquares();
  const runs = new PooledRuns(reference, candidate);
  let [sum, i, j, distinct] = [0, 0, 0, 0];
  while (runs.next()) {
    const ties = runs.i + runs.j - i - j;
    const middle = (i + j + ties / 2) / rows;
    const variance = middle * (1 - middle) - ties / rows / 4;
    // A single value in both files: there is nothing that could differ.
    if (ties === rows) break;
    const gap = (i + runs.i) * m - (j + runs.j) * n;
    sum += (ties / variance) * gap * gap;
    squares.add(ties / rows / variance, middle, variance);
    i = runs.i;
    j = runs.j;
    distinct++;
  }
  const square = sum / n / m / n / m / rows / 4;
  const unit = (rows / n / m) * (rows / (rows - 1));
  return rootOf(square, distinct === rows && rows > 3 ? lawWithoutTies(n, m, unit) : squares.law(unit));
}

/** The limit law of A², stretched to its variance in samples of this size; its mean is 1 in all. */
function lawWithoutTies(n: number, m: number, unit: number): NullLaw {
  const stretch = Math.sqrt(andersonDarlingVariance(n, m) / limit.variance);
  return {
    mean: unit,
    noise95: (1 + (limit.upper95 - 1) * stretch) * unit,
    survival: (square) => andersonDarlingSurvival(1 + (square / unit - 1) / stretch),
  };
}
