import type { ConfidenceDistribution } from "./confidence-distribution.ts";

interface Between {
  readonly value: number;
  readonly low: ConfidenceDistribution;
  readonly high: ConfidenceDistribution;
}

/** A number of which only is known that it lies between two others: the lower bound of the one, the upper bound of the other. */
export function between({ value, low, high }: Between): ConfidenceDistribution {
  return {
    method: low.method,
    value,
    standardError: Math.max(low.standardError, high.standardError) + (high.value - low.value) / 2,
    lowerBound: (alpha) => low.lowerBound(alpha),
    upperBound: (alpha) => high.upperBound(alpha),
    pAbove: (x) => low.pAbove(x),
    pBelow: (x) => high.pBelow(x),
  };
}
