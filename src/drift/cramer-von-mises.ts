import { cramerVonMisesSurvival } from "../stats/cramer-von-mises.ts";
import type { NullLaw } from "./absolute-normal-sum.ts";
import { BridgeSquares } from "./bridge-squares.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { PooledRuns } from "./pooled-runs.ts";
import { rootOf } from "./root-of.ts";
import { withSorted } from "./sorted-sides.ts";

/** 95 % quantile, mean and variance of the limit law. */
const limit = { upper95: 0.461_362_99, mean: 1 / 6, variance: 1 / 45 } as const;

export const cramerVonMises: DriftMethod = {
  name: "cramer_von_mises",
  title: "Cramér–von Mises distance",
  description:
    "Typical difference between the cumulative distributions of the two files, from 0 to 0.58 (nothing in common): " +
    "like ks, but of all values rather than of the one where they differ most. Missing values and those that are " +
    "not finite numbers do not enter.",
  definition:
    "√ of the mean of (F(x)−G(x))² over the finite values x of both files. Without ties its square times nm/(n+m) is " +
    'the statistic of scipy.stats.cramervonmises_2samp, and the p-value that of method="asymptotic" (Anderson 1962). ' +
    "With ties scipy's statistic grows with the rows when the files differ in size, drift or not; here the p-value then " +
    "comes from the first three moments of the law given the ties. A normal distribution moved by a quarter of its " +
    "standard deviation has 0.075, and 0.1 by ks.",
  kinds: ["numeric"],
  judged: "value",
  defaultMax: 0.08,
  finish: (summary) => withSorted(summary, cramerVonMisesDistance),
};

function cramerVonMisesDistance(reference: Float64Array, candidate: Float64Array): DriftValue {
  const n = reference.length;
  const m = candidate.length;
  const rows = n + m;
  const squares = new BridgeSquares();
  const runs = new PooledRuns(reference, candidate);
  let [sum, passed, distinct] = [0, 0, 0];
  while (runs.next()) {
    const below = runs.i + runs.j;
    const share = below / rows;
    const gap = runs.i * m - runs.j * n;
    sum += (below - passed) * gap * gap;
    squares.add((below - passed) / rows, share, share * (1 - share));
    passed = below;
    distinct++;
  }
  const square = sum / n / m / n / m / rows;
  const law = distinct === rows && rows > 2 ? lawWithoutTies(n, m) : squares.law((rows / n / m) * (rows / (rows - 1)));
  return rootOf(square, law);
}

/** The limit law, moved and stretched to the mean and the variance of the statistic of samples of this size. */
function lawWithoutTies(n: number, m: number): NullLaw {
  const rows = n + m;
  const unit = rows / n / m;
  const mean = (1 + 1 / rows) / 6;
  const share = 4 * n * m * rows - 3 * (n * n + m * m) - 2 * n * m;
  const variance = ((rows + 1) / rows / rows / 45) * (share / (4 * n * m));
  const stretch = Math.sqrt(variance / limit.variance);
  return {
    mean: mean * unit,
    noise95: (mean + (limit.upper95 - limit.mean) * stretch) * unit,
    survival: (square) => cramerVonMisesSurvival(limit.mean + (square / unit - mean) / stretch),
  };
}
