import { bisect } from "./bisect.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { normalSurvival } from "./normal.ts";

interface Sides {
  readonly candidate: ConfidenceDistribution;
  readonly reference: ConfidenceDistribution;
}

/**
 * Difference of two independent estimates, candidate less reference, from the bounds of each alone: the distances to them,
 * squared and added (MOVER: Zou & Donner 2008, Stat Med 27:1693, of which Newcombe's interval is a case). A side without a
 * bound leaves the difference without one.
 */
export function squareAndAdd(sides: Sides): ConfidenceDistribution {
  const swapped = { candidate: sides.reference, reference: sides.candidate };
  return {
    method: "square-and-add",
    value: sides.candidate.value - sides.reference.value,
    get standardError() {
      return Math.hypot(sides.candidate.standardError, sides.reference.standardError);
    },
    lowerBound: (alpha) => lower(sides, alpha),
    upperBound: (alpha) => -lower(swapped, alpha),
    pAbove: (x) => pValue(sides, x),
    pBelow: (x) => pValue(swapped, -x),
  };
}

function lower({ candidate, reference }: Sides, alpha: number): number {
  const difference = candidate.value - reference.value;
  if (alpha <= 0.5) {
    const down = reach(candidate.value - candidate.lowerBound(alpha));
    return difference - Math.hypot(down, reach(reference.upperBound(alpha) - reference.value));
  }
  const up = reach(candidate.upperBound(1 - alpha) - candidate.value);
  return difference + Math.hypot(up, reach(reference.value - reference.lowerBound(1 - alpha)));
}

/** A bound of a discrete estimate may lie on its wrong side, where it says nothing. */
function reach(distance: number): number {
  return Math.max(0, distance);
}

/** Beyond so many standard errors a p-value is 0 for every purpose. */
const FARTHEST = 8;

/** The error rate at which the lower bound is x. */
function pValue(sides: Sides, x: number): number {
  return normalSurvival(bisect((z) => x - lower(sides, normalSurvival(z)), -FARTHEST, FARTHEST));
}
