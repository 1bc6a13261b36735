import {
  estimateOf,
  lowerBound,
  pAbove,
  pBelow,
  standardErrorOf,
  upperBound,
  type Inference,
} from "../stats/inference.ts";
import type { Oriented } from "./oriented.ts";

interface RatioQuestion {
  /** +1 where a larger ratio is worse. */
  readonly sign: 1 | -1;
  /** Value of the reference, above 0. */
  readonly reference: number;
  /** The tolerated harm, in the unit of the metric. */
  readonly margin: number;
}

/**
 * A harm that is known by its ratio, and the same less its margin: `reference (ratio - 1)` where more is worse, `reference (1 - ratio)`
 * where less is. Bounds and p-values are those of the logarithm of the ratio, in the unit of the metric.
 * @param logRatio of candidate / reference
 */
export function harmOfRatio(
  logRatio: Inference,
  { sign, reference, margin }: RatioQuestion,
): { readonly harm: Oriented; readonly excess: Oriented } {
  const harm = ofRatio(logRatio, sign, reference);
  return { harm, excess: lessMargin(harm, margin) };
}

function ofRatio(logRatio: Inference, sign: 1 | -1, reference: number): Oriented {
  const harmAt = (log: number): number => sign * reference * Math.expm1(log);
  // No ratio is 0 or less: a harm of all of the reference, or a gain of it, is never reached.
  const logAt = (harm: number): number => {
    const ratio = 1 + (sign * harm) / reference;
    return ratio > 0 ? Math.log(ratio) : Number.NEGATIVE_INFINITY;
  };
  const log = estimateOf(logRatio);
  const up = sign === 1;
  return {
    value: harmAt(log),
    standardError: reference * Math.exp(log) * standardErrorOf(logRatio),
    lower: (alpha) => harmAt(up ? lowerBound(logRatio, alpha) : upperBound(logRatio, alpha)),
    upper: (alpha) => harmAt(up ? upperBound(logRatio, alpha) : lowerBound(logRatio, alpha)),
    pAbove: (harm) => {
      const at = logAt(harm);
      if (!Number.isFinite(at)) return up ? 0 : 1;
      return up ? pAbove(logRatio, at) : pBelow(logRatio, at);
    },
    minimumPAbove: () => 0,
  };
}

function lessMargin(harm: Oriented, margin: number): Oriented {
  return {
    ...harm,
    value: harm.value - margin,
    lower: (alpha) => harm.lower(alpha) - margin,
    upper: (alpha) => harm.upper(alpha) - margin,
    pAbove: (excess) => harm.pAbove(excess + margin),
  };
}
