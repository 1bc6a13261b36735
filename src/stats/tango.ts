import { bisect } from "./bisect.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { mcnemarMidP } from "./mcnemar.ts";
import { normalQuantile, normalSurvival } from "./normal.ts";
import { zScore } from "./z-score.ts";

interface Changes {
  /** Rows right with the candidate only. */
  readonly gained: number;
  /** Rows right with the reference only. */
  readonly lost: number;
  /** All rows. */
  readonly n: number;
}

/** Differences that only rounding keeps apart from none. */
const nearZero = 1e-12;

/**
 * Difference of two proportions on the same rows, (gained - lost) / n, by the score test of Tango 1998 (Stat Med 17:891).
 * At 0 the p-value is McNemar's mid-p, which keeps the level in small samples where the score test does not. The
 * standard error is that of Bonett & Price 2012, with one gain and one loss added, and is never 0.
 */
export function tango(changes: Changes): ConfidenceDistribution {
  const { gained, lost, n } = changes;
  return {
    method: "tango",
    value: (gained - lost) / n,
    standardError: bonettPriceStandardError(changes),
    lowerBound: (alpha) => differenceAt(changes, -normalQuantile(alpha)),
    upperBound: (alpha) => differenceAt(changes, normalQuantile(alpha)),
    pAbove: (x) => {
      if (Math.abs(x) < nearZero) return mcnemarMidP(gained, lost);
      return x >= 1 ? 1 : normalSurvival(score(changes, x));
    },
    pBelow: (x) => {
      if (Math.abs(x) < nearZero) return mcnemarMidP(lost, gained);
      return x <= -1 ? 1 : normalSurvival(-score(changes, x));
    },
    minimumPAbove: (x) => minimumP(changes, x),
    minimumPBelow: (x) => minimumP(changes, x),
  };
}

/** Of the mid-p at 0: that of as many discordant rows, all of which went one way. */
function minimumP({ gained, lost }: Changes, x: number): number {
  return Math.abs(x) < nearZero ? mcnemarMidP(gained + lost, 0) : 0;
}

function bonettPriceStandardError({ gained, lost, n }: Changes): number {
  const gain = (gained + 1) / (n + 2);
  const loss = (lost + 1) / (n + 2);
  return Math.sqrt((gain + loss - (gain - loss) ** 2) / (n + 2));
}

/** The difference whose score is z. */
function differenceAt(changes: Changes, z: number): number {
  return bisect((difference) => z - score(changes, difference), -1, 1);
}

/** How many standard errors the observed difference lies above `difference`, the error taken as if that were true. */
function score({ gained, lost, n }: Changes, difference: number): number {
  if (Math.abs(difference) > 1) return difference < 0 ? Infinity : -Infinity;
  const loss = lossGiven({ gained, lost, n }, difference);
  const variance = Math.max(0, n * (2 * loss + difference * (1 - difference)));
  return zScore(gained - lost - n * difference, Math.sqrt(variance));
}

/** Maximum likelihood estimate of the probability of a loss when gain less loss is `difference`: root of a quadratic. */
function lossGiven({ gained, lost, n }: Changes, difference: number): number {
  const a = 2 * n;
  const b = (2 * n - gained + lost) * difference - gained - lost;
  const c = -lost * difference * (1 - difference);
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  // The same root in the form that does not cancel.
  if (b > 0) return (-2 * c) / (b + root);
  return (root - b) / (2 * a);
}
