import { walkValues } from "./walk-values.ts";

/**
 * (∫|F−G|^power dx)^(1/power) over the values of both sides, each sorted ascending: scipy.stats.wasserstein_distance for power 1;
 * times √2 scipy.stats.energy_distance for power 2.
 */
export function cdfDistance(reference: Float64Array, candidate: Float64Array, power: 1 | 2): number {
  let area = 0;
  let last = { value: 0, gap: 0 };
  walkValues(reference, candidate, (value, i, j) => {
    if (last.gap !== 0) area += last.gap ** power * (value - last.value);
    last = { value, gap: Math.abs(i / reference.length - j / candidate.length) };
  });
  return power === 1 ? area : Math.sqrt(area);
}
