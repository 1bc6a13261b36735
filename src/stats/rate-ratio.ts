import { bisect } from "./bisect.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { normalQuantile, normalSurvival } from "./normal.ts";
import { proportionStandardError, wilsonReach } from "./wilson.ts";

interface Count {
  readonly successes: number;
  readonly n: number;
}

/** The rate above the line and the one below it. */
export interface Rates {
  readonly over: Count;
  readonly under: Count;
}

/**
 * Ratio of two independent proportions by MOVER-R (Donner & Zou 2012, Stat Methods Med Res 21:347) from their Wilson
 * bounds: what Newcombe's method 10 is for the difference. A rate of 0 over the line has a ratio of 0 with an upper
 * bound; under the line the ratio and its upper bound are infinite. Two rates of 0 have no ratio: NaN.
 */
export function rateRatio(rates: Rates): ConfidenceDistribution {
  const value = shareOf(rates.over) / shareOf(rates.under);
  return {
    method: "mover-wilson",
    value,
    standardError:
      Math.hypot(proportionStandardError(rates.over), value * proportionStandardError(rates.under)) /
      shareOf(rates.under),
    lowerBound: (alpha) => lower(rates, -normalQuantile(alpha)),
    upperBound: (alpha) => 1 / lower(inverse(rates), -normalQuantile(alpha)),
    pAbove: (x) => normalSurvival(score(rates, x)),
    pBelow: (x) => (x <= 0 ? 1 : normalSurvival(score(inverse(rates), 1 / x))),
  };
}

function inverse({ over, under }: Rates): Rates {
  return { over: under, under: over };
}

/**
 * The lower limit `z` standard errors down, the upper one when z is negative. With a the reach of the upper rate p down and
 * b that of the lower rate q up it is (pq − √(p²q² − (p² − a²)(q² − b²))) / (q² − b²), here without cancellation.
 */
function lower(rates: Rates, z: number): number {
  if (z < 0) return 1 / lower(inverse(rates), -z);
  const { over, under } = rates;
  const [p, q] = [shareOf(over), shareOf(under)];
  if (p === 0) return 0;
  const a = wilsonReach(over, z);
  const b = wilsonReach({ successes: under.n - under.successes, n: under.n }, z);
  const root = Math.sqrt(Math.max(0, p * p * b * b + a * a * (q * q - b * b)));
  return (p * p - a * a) / (p * q + root);
}

/** The z at which the lower limit is x; beyond 40 the p-value is 0 in any case. */
function score(rates: Rates, x: number): number {
  return bisect((z) => x - lower(rates, z), -40, 40);
}

function shareOf({ successes, n }: Count): number {
  return Math.min(1, Math.max(0, successes / n));
}
