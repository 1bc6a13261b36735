import { clopperPearson } from "./clopper-pearson.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import type { EventCount } from "./poisson.ts";

/** The counts of both sides; at least one has an event. */
export interface EventCounts {
  readonly candidate: EventCount;
  readonly reference: EventCount;
}

/**
 * Natural logarithm of the ratio of two Poisson rates, candidate / reference, by the exact conditional test: of all events
 * together the candidate's are binomial with odds ratio × (exposure of the candidate / of the reference), whose share has the
 * bounds of Clopper and Pearson (Przyborowski & Wilenski 1940, Biometrika 31:313; R's poisson.test). No event of the
 * candidate is a ratio of 0, whose logarithm is -Infinity; none of the reference has no upper bound.
 */
export function poissonRatio({ candidate, reference }: EventCounts): ConfidenceDistribution {
  const share = clopperPearson({ successes: candidate.events, n: candidate.events + reference.events });
  const shift = Math.log(reference.exposure) - Math.log(candidate.exposure);
  const shareAt = (logRatio: number): number => 1 / (1 + Math.exp(shift - logRatio));
  return {
    method: "poisson-conditional",
    value: Math.log(candidate.events) - Math.log(reference.events) + shift,
    standardError: Math.sqrt(1 / atLeastHalf(candidate) + 1 / atLeastHalf(reference)),
    lowerBound: (alpha) => logOdds(share.lowerBound(alpha)) + shift,
    upperBound: (alpha) => logOdds(share.upperBound(alpha)) + shift,
    pAbove: (x) => share.pAbove(shareAt(x)),
    pBelow: (x) => share.pBelow(shareAt(x)),
    minimumPAbove: (x) => share.minimumPAbove?.(shareAt(x)) ?? 0,
    minimumPBelow: (x) => share.minimumPBelow?.(shareAt(x)) ?? 0,
  };
}

function logOdds(share: number): number {
  return Math.log(share) - Math.log1p(-share);
}

/** So that a standard error is finite where there was no event. */
function atLeastHalf({ events }: EventCount): number {
  return Math.max(events, 0.5);
}
