/** A share of what is not known yet, with the number of independent draws that it is worth. */
export interface Unseen {
  readonly share: number;
  readonly support: number;
}

/** A sample of draws from kinds of which there may be more than were drawn. */
export interface DrawnKinds {
  readonly draws: number;
  /** Kinds that were drawn once, and twice. */
  readonly once: number;
  readonly twice: number;
}

/**
 * Share of further draws whose kind the sample does not have: the share of its draws whose kind occurs no second time, which is what
 * leaving out each draw in turn shows (Good 1953). Its variance is (f₁(1−f₁/n) + 2f₂)/n² for f₁ kinds drawn once and f₂
 * drawn twice (Esty 1983, Ann Statist 11:905), told as the number of independent draws with that variance.
 */
export function goodTuring({ draws, once, twice }: DrawnKinds): Unseen {
  const share = once / draws;
  return { share, support: supportOf(share, (once * (1 - share) + 2 * twice) / draws ** 2, draws) };
}

/** How many independent draws have this variance, at most as many as there are; none were seen is not none there are. */
export function supportOf(share: number, variance: number, draws: number): number {
  const guarded = (share * draws + 1) / (draws + 2);
  return Math.min(draws, (guarded * (1 - guarded)) / Math.max(variance, Number.MIN_VALUE));
}
