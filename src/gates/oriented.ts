import {
  estimateOf,
  lowerBound,
  minimumPAbove,
  minimumPBelow,
  pAbove,
  pBelow,
  standardErrorOf,
  upperBound,
  type Inference,
} from "../stats/inference.ts";

/** `sign * theta + shift` of an uncertain theta: a harm, whichever way the metric points. */
export interface Oriented {
  readonly value: number;
  readonly standardError: number;
  lower(alpha: number): number;
  upper(alpha: number): number;
  /** One-sided p-value of "at most x" against "more than x". */
  pAbove(x: number): number;
  /** The smallest p-value that pAbove(x) could have given; 0 where there is no least one. */
  minimumPAbove(x: number): number;
}

export function oriented(inference: Inference, sign: 1 | -1, shift: number): Oriented {
  const up = sign === 1;
  return {
    value: sign * estimateOf(inference) + shift,
    standardError: standardErrorOf(inference),
    lower: (alpha) => (up ? lowerBound(inference, alpha) : -upperBound(inference, alpha)) + shift,
    upper: (alpha) => (up ? upperBound(inference, alpha) : -lowerBound(inference, alpha)) + shift,
    pAbove: (x) => (up ? pAbove(inference, x - shift) : pBelow(inference, shift - x)),
    minimumPAbove: (x) => (up ? minimumPAbove(inference, x - shift) : minimumPBelow(inference, shift - x)),
  };
}
