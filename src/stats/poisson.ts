import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { gammaP, gammaQ, inverseGammaP, inverseGammaQ } from "./incomplete-gamma.ts";

/** Events that were counted, and how long or on how many they were counted: seconds, requests. */
export interface EventCount {
  readonly events: number;
  /** Above 0. */
  readonly exposure: number;
}

/**
 * Events per unit of exposure by the exact tails of the Poisson distribution (Garwood 1936, Biometrika 28:437): bounds that
 * never err more often than alpha. No event has a lower bound of 0 and an upper one of -ln(alpha) / exposure.
 */
export function poisson({ events, exposure }: EventCount): ConfidenceDistribution {
  return {
    method: "garwood",
    value: events / exposure,
    // No event is no certainty: one might have been.
    standardError: Math.sqrt(Math.max(1, events)) / exposure,
    lowerBound: (alpha) => (events === 0 ? 0 : inverseGammaP(events, alpha) / exposure),
    upperBound: (alpha) => inverseGammaQ(events + 1, alpha) / exposure,
    pAbove: (x) => atLeast(events, x * exposure),
    pBelow: (x) => (x <= 0 ? 1 : gammaQ(events + 1, x * exposure)),
  };
}

/** P(N >= events) where `mean` are expected; a mean below 0 is as good as impossible. */
function atLeast(events: number, mean: number): number {
  if (mean < 0) return 0;
  return events === 0 ? 1 : gammaP(events, mean);
}
