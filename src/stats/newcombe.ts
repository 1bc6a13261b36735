import { bisect } from "./bisect.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { normalQuantile, normalSurvival } from "./normal.ts";
import { proportionStandardError, wilsonReach } from "./wilson.ts";

interface Count {
  readonly successes: number;
  readonly n: number;
}

interface Sides {
  readonly candidate: Count;
  readonly reference: Count;
}

/**
 * Difference of two independent proportions, candidate less reference, by the hybrid score interval (method 10 of
 * Newcombe 1998, Stat Med 17:873): the distances to the Wilson bounds of both sides, squared and added.
 */
export function newcombe(sides: Sides): ConfidenceDistribution {
  return {
    method: "newcombe",
    value: difference(sides),
    standardError: Math.hypot(proportionStandardError(sides.candidate), proportionStandardError(sides.reference)),
    lowerBound: (alpha) => lower(sides, -normalQuantile(alpha)),
    upperBound: (alpha) => -lower(reversed(sides), -normalQuantile(alpha)),
    pAbove: (x) => normalSurvival(score(sides, x)),
    pBelow: (x) => normalSurvival(score(reversed(sides), -x)),
  };
}

function difference({ candidate, reference }: Sides): number {
  return candidate.successes / candidate.n - reference.successes / reference.n;
}

function reversed({ candidate, reference }: Sides): Sides {
  return { candidate: reference, reference: candidate };
}

/** The lower limit `z` standard errors down; the upper limit when z is negative. */
function lower(sides: Sides, z: number): number {
  if (z < 0) return -lower(reversed(sides), -z);
  const { candidate, reference } = sides;
  const referenceFailures = { successes: reference.n - reference.successes, n: reference.n };
  return difference(sides) - Math.hypot(wilsonReach(candidate, z), wilsonReach(referenceFailures, z));
}

/** The z at which the lower limit is x; beyond 40 the p-value is 0 in any case. */
function score(sides: Sides, x: number): number {
  return bisect((z) => x - lower(sides, z), -40, 40);
}
