/** Levels are written as decimals: those nearer to each other than this are one. */
const rounding = 1e-9;

export function isSameLevel(a: number, b: number): boolean {
  return Math.abs(a - b) < rounding;
}

/** The levels of the two quantiles between which a share of `coverage` lies, with equal tails. */
export function centralInterval(coverage: number): { readonly lower: number; readonly upper: number } {
  return { lower: (1 - coverage) / 2, upper: (1 + coverage) / 2 };
}

/** Nominal coverage of the central intervals whose two ends are among the levels, ascending. */
export function centralCoverages(levels: readonly number[]): readonly number[] {
  return levels
    .filter((level) => level < 0.5 && !isSameLevel(level, 0.5) && hasLevel(levels, 1 - level))
    .map((level) => Number((1 - 2 * level).toPrecision(12)))
    .toSorted((a, b) => a - b);
}

/** Levels that have no partner on the other side of the median. */
export function lonelyLevels(levels: readonly number[]): readonly number[] {
  return levels.filter((level) => !hasLevel(levels, 1 - level));
}

export function hasLevel(levels: readonly number[], level: number): boolean {
  return levels.some((known) => isSameLevel(known, level));
}
