import { quantile } from "../stats/quantile.ts";
import { momentsOf, unitOf } from "./moments.ts";

/** Interquartile range of the normal distribution in standard deviations. */
const normalRange = 1.349;

/**
 * Spread of a sample that a few extreme values cannot inflate: interquartile range / 1.349, the standard deviation
 * (divisor n) when half of the values are equal, 1 when all are.
 *
 * @param sorted ascending, finite, not empty
 */
export function robustScale(sorted: Float64Array): number {
  const range = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  return range > 0 ? range / normalRange : standardDeviation(sorted) || 1;
}

function standardDeviation(sorted: Float64Array): number {
  const unit = unitOf(sorted);
  return Math.sqrt(momentsOf(sorted, unit).squares / sorted.length) * unit;
}
