import { BridgeSquares } from "./bridge-squares.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { PooledRuns } from "./pooled-runs.ts";
import { robustScale } from "./robust-scale.ts";
import { rootOf } from "./root-of.ts";
import { withSorted } from "./sorted-sides.ts";

export const energy: DriftMethod = {
  name: "energy",
  title: "Energy distance",
  description:
    "How much farther apart values of different files are than values of the same one. Sees any difference of the " +
    "distributions, those far out the more the farther they are. Missing values and those that are not finite " +
    "numbers do not enter.",
  definition:
    "√(2∫(F(x)−G(x))²dx) = √(2E|X−Y|−E|X−X′|−E|Y−Y′|) of the finite values in robust standard deviations of the reference " +
    "(as for wasserstein), that is scipy.stats.energy_distance over the root of that scale (Székely & Rizzo 2013). Without " +
    "drift the square is a sum of weighted chi-squares given the pooled values; their first three moments give the law. Where " +
    "single values far out decide and the files differ in size, its p-values are up to half too low. A normal distribution " +
    "moved by a quarter of its standard deviation has 0.19.",
  kinds: ["numeric"],
  judged: "value",
  defaultMax: 0.2,
  finish: (summary) => withSorted(summary, energyDistance),
};

function energyDistance(reference: Float64Array, candidate: Float64Array): DriftValue {
  const n = reference.length;
  const m = candidate.length;
  const rows = n + m;
  const range = Math.max(last(reference), last(candidate)) - Math.min(first(reference), first(candidate));
  const scale = robustScale(reference);
  const squares = new BridgeSquares();
  const runs = new PooledRuns(reference, candidate);
  let sum = 0;
  while (runs.next() && runs.upcoming < Infinity) {
    // In units of the range, or cubes of large or tiny numbers would leave those that can be written.
    const width = (runs.upcoming - runs.value) / range;
    const share = (runs.i + runs.j) / rows;
    const gap = runs.i * m - runs.j * n;
    sum += gap * gap * width;
    squares.add(width, share, share * (1 - share));
  }
  const unit = 2 * (range / scale);
  if (!Number.isFinite(scale) || !Number.isFinite(unit)) {
    return unmeasured("overflow", "The values are too large for their distance to be a finite number.");
  }
  return rootOf((sum / n / m / n / m) * unit, squares.law(unit * (rows / n / m) * (rows / (rows - 1))));
}

function first(sorted: Float64Array): number {
  return sorted[0] ?? Number.NaN;
}

function last(sorted: Float64Array): number {
  return sorted[sorted.length - 1] ?? Number.NaN;
}
