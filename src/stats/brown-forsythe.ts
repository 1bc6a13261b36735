import { fSurvival } from "./f-distribution.ts";
import { sum } from "./sum.ts";

/** The mean of one group, as far as the test needs to know it. */
export interface GroupMean {
  /** Share of the rows, above 0; the shares need not add up to 1. */
  readonly share: number;
  readonly mean: number;
  /** Of the mean. */
  readonly variance: number;
  /** Of that variance. */
  readonly degrees: number;
}

/**
 * p-value of "all groups have the same mean", whatever their variances: the F* of Brown and Forsythe (1974) with the numerator's
 * degrees of freedom of Mehrotra (1997); statsmodels' anova_oneway(use_var="bf"). Unlike Welch's test it lets a group have no
 * variance at all, as a rare error has in most. NaN for fewer than two groups.
 */
export function brownForsythe(groups: readonly GroupMean[]): number {
  if (groups.length < 2) return Number.NaN;
  const total = sum(groups.map(({ share }) => share));
  const parts = groups.map(({ share, ...group }) => ({ ...group, share: share / total }));
  const mean = sum(parts.map((group) => group.share * group.mean));
  const between = sum(parts.map((group) => group.share * (group.mean - mean) ** 2));
  const expected = parts.map(({ share, variance }) => share * (1 - share) * variance);
  const within = sum(expected);
  if (within === 0) return between > 0 ? 0 : 1;
  const denominator = within ** 2 / sum(parts.map(({ degrees }, at) => (expected[at] ?? Number.NaN) ** 2 / degrees));
  return fSurvival(between / within, numeratorDegrees(parts), denominator);
}

function numeratorDegrees(parts: readonly GroupMean[]): number {
  const spreads = parts.map(({ share, variance }) => share * variance);
  const weighted = (power: number): number =>
    sum(parts.map(({ share }, at) => share * (spreads[at] ?? Number.NaN) ** power));
  const squares = sum(spreads.map((spread) => spread ** 2));
  return (sum(spreads) - weighted(1)) ** 2 / (squares + weighted(1) ** 2 - 2 * weighted(2));
}
