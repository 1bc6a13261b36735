import type { NumericSummary } from "../aggregates/column-summary.ts";
import { absoluteNormalSum } from "./absolute-normal-sum.ts";
import type { NormalTerms } from "./absolute-normal-sum.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { robustScale } from "./robust-scale.ts";
import { withSorted } from "./sorted-sides.ts";
import { stepOfLogOdds, walkOf } from "./walk.ts";

export const wasserstein: DriftMethod = {
  name: "wasserstein",
  title: "Normed Wasserstein distance",
  description:
    "How far values would have to be moved on average to make the distributions alike, in robust standard " +
    "deviations of the reference. Sees how far the tails have moved, which the bounded distances do not. Missing " +
    "values and those that are not finite numbers do not enter.",
  definition:
    "∫|F(x)−G(x)|dx over the finite values, divided by the reference's interquartile range/1.349, or its standard " +
    "deviation when that range is 0, or 1 when the reference is constant. Evidently divides by the standard " +
    "deviation, NannyML not at all. Without drift F−G is √(1/n+1/m) times a Brownian bridge; the law of its " +
    "integrated absolute value over the pooled values is approximated by its first two moments and its tail (del " +
    "Barrio, Giné & Matrán 1999).",
  kinds: ["numeric"],
  judged: "value",
  defaultMax: 0.1,
  finish: (summary) => withSorted(summary, (_reference, _candidate, sorted) => normedWasserstein(sorted)),
};

function normedWasserstein(sorted: NumericSummary["sorted"]): DriftValue {
  const scale = robustScale(sorted.reference);
  const { area, spreads } = walkOf(sorted);
  const chance = absoluteNormalSum(termsOf(sorted, spreads));
  const value = area / scale;
  const noise95 = chance.noise95 / scale;
  if (![scale, value, noise95].every(Number.isFinite)) {
    return unmeasured("overflow", "The values are too large for their distance to be a finite number.");
  }
  return {
    value,
    noise95,
    excess: Math.max(0, area - chance.mean) / scale,
    pValue: chance.survival(area),
  };
}

/**
 * The terms of the distance when nothing has drifted. The bridge at pooled share u has variance u(1−u); between u and v its
 * correlation is exp(−|logit u − logit v|/2), so steps of equal log odds are steps of equal correlation, also far in the tails.
 */
function termsOf({ reference, candidate }: NumericSummary["sorted"], spreads: Float64Array): NormalTerms {
  const unit = Math.sqrt(1 / reference.length + 1 / candidate.length);
  return {
    spreads: Array.from(spreads, (spread) => spread * unit),
    correlation: (k, l) => Math.exp((-stepOfLogOdds * (l - k)) / 2),
    signs: Array.from(spreads, () => 1),
  };
}
