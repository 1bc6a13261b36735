/** A difference in standard errors: infinite when the error is zero (of either sign), 0 when the difference is zero too. */
export function zScore(difference: number, standardError: number): number {
  return difference === 0 ? 0 : difference / Math.abs(standardError);
}
