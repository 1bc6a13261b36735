/**
 * P(D ≥ gap/(nm)) of the two-sample Kolmogorov–Smirnov statistic without ties: the share of lattice paths from (0, 0)
 * to (n, m) that touch |i·m − j·n| ≥ gap on their way. O(nm) time, O(m) memory. Source: Hodges 1958, "The significance
 * probability of the Smirnov two-sample test"; the recursion on shares rather than counts keeps it in range.
 *
 * @param gap the statistic times nm, a whole number
 */
export function exactKolmogorovSurvival(gap: number, n: number, m: number): number {
  // touched[j]: of all paths to (i, j), the share that touched the bound.
  const touched = new Float64Array(m + 1);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      touched[j] = Math.abs(i * m - j * n) >= gap ? 1 : arriving(touched, i, j);
    }
  }
  return touched[m] ?? Number.NaN;
}

/** A uniformly drawn path to (i, j) came from (i−1, j) with probability i/(i+j), else from (i, j−1). */
function arriving(touched: Float64Array, i: number, j: number): number {
  if (i + j === 0) return 0;
  const alongReference = i * (touched[j] ?? Number.NaN);
  const alongCandidate = j === 0 ? 0 : j * (touched[j - 1] ?? Number.NaN);
  return (alongReference + alongCandidate) / (i + j);
}
