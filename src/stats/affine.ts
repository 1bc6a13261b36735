import type { ConfidenceDistribution } from "./confidence-distribution.ts";

interface Line {
  readonly scale: number;
  readonly shift: number;
}

/**
 * shift + scale · theta of an uncertain theta; a negative scale swaps its sides. A win rate is 1/2 + 1/2 of the difference
 * between wins and losses. Throws a RangeError when the scale is 0, which would leave nothing uncertain.
 */
export function affine(theta: ConfidenceDistribution, { scale, shift }: Line): ConfidenceDistribution {
  if (scale === 0) throw new RangeError("an affine map needs a scale other than 0");
  const rising = scale > 0;
  const to = (value: number): number => shift + scale * value;
  const from = (x: number): number => (x - shift) / scale;
  return {
    method: theta.method,
    value: to(theta.value),
    get standardError() {
      return Math.abs(scale) * theta.standardError;
    },
    lowerBound: (alpha) => to(rising ? theta.lowerBound(alpha) : theta.upperBound(alpha)),
    upperBound: (alpha) => to(rising ? theta.upperBound(alpha) : theta.lowerBound(alpha)),
    pAbove: (x) => (rising ? theta.pAbove(from(x)) : theta.pBelow(from(x))),
    pBelow: (x) => (rising ? theta.pBelow(from(x)) : theta.pAbove(from(x))),
    minimumPAbove: (x) => (rising ? theta.minimumPAbove?.(from(x)) : theta.minimumPBelow?.(from(x))) ?? 0,
    minimumPBelow: (x) => (rising ? theta.minimumPBelow?.(from(x)) : theta.minimumPAbove?.(from(x))) ?? 0,
  };
}
