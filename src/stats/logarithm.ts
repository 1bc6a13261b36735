import type { ConfidenceDistribution } from "./confidence-distribution.ts";

/** The natural logarithm of an uncertain number whose estimate is above 0; a bound of 0 or below is -Infinity. */
export function logarithm(theta: ConfidenceDistribution): ConfidenceDistribution {
  return {
    method: theta.method,
    value: Math.log(theta.value),
    get standardError() {
      return theta.standardError / theta.value;
    },
    lowerBound: (alpha) => Math.log(Math.max(0, theta.lowerBound(alpha))),
    upperBound: (alpha) => Math.log(Math.max(0, theta.upperBound(alpha))),
    pAbove: (x) => theta.pAbove(Math.exp(x)),
    pBelow: (x) => theta.pBelow(Math.exp(x)),
  };
}
