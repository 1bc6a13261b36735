import { affine } from "./affine.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";

/**
 * The largest of several differences, whichever way they point: max |theta| over the pairs of groups, each given once.
 *
 * Lower bound: the gap is at least every difference taken either way, so it is above the highest of their 2K lower bounds,
 * each at alpha / 2K (Bonferroni), which all hold at once with probability 1 - alpha. Upper bound: the gap is one of the
 * 2K differences; the upper bound of that one, at alpha, covers it, and the highest of all is not lower (an
 * intersection-union test, Berger 1982), so nothing is to be divided. `value` is biased upwards in small groups, the
 * bounds are not. NaN without pairs, and when any of them is.
 */
export function largestGap(pairs: readonly ConfidenceDistribution[]): ConfidenceDistribution {
  const eitherWay = pairs.flatMap((pair) => [pair, affine(pair, { scale: -1, shift: 0 })]);
  const count = eitherWay.length;
  // Of no difference nothing is known, not even that it is at least 0.
  const least = count === 0 ? Number.NaN : 0;
  const highest = (of: (one: ConfidenceDistribution) => number): number =>
    eitherWay.reduce((most, one) => Math.max(most, of(one)), least);
  const bonferroni = (of: (one: ConfidenceDistribution) => number): number =>
    Math.min(1, count * eitherWay.reduce((smallest, one) => Math.min(smallest, of(one)), Infinity));
  const value = highest((one) => one.value);
  return {
    method: "largest-gap",
    value,
    get standardError() {
      return eitherWay.find((one) => one.value === value)?.standardError ?? Number.NaN;
    },
    lowerBound: (alpha) => highest((one) => one.lowerBound(alpha / count)),
    upperBound: (alpha) => highest((one) => one.upperBound(alpha)),
    pAbove: (x) => (x < 0 ? 0 : bonferroni((one) => one.pAbove(x))),
    pBelow: (x) => (x <= 0 ? 1 : highest((one) => one.pBelow(x))),
    minimumPAbove: (x) => (x < 0 ? 0 : bonferroni((one) => one.minimumPAbove?.(x) ?? 0)),
    minimumPBelow: (x) => (x <= 0 ? 1 : highest((one) => one.minimumPBelow?.(x) ?? 0)),
  };
}
