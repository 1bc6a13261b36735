import type { ConfidenceDistribution } from "./confidence-distribution.ts";

/** A fact of these rows that is not an estimate of anything beyond them, such as their largest error: bounds without width. */
export function exact(value: number): ConfidenceDistribution {
  const pAbove = (x: number): number => (value > x ? 0 : 1);
  const pBelow = (x: number): number => (value < x ? 0 : 1);
  return {
    method: "exact",
    value,
    standardError: 0,
    lowerBound: () => value,
    upperBound: () => value,
    pAbove,
    pBelow,
    // No other sample was possible, so what is not exceeded can never be: it takes no part in a family of tests.
    minimumPAbove: pAbove,
    minimumPBelow: pBelow,
  };
}
