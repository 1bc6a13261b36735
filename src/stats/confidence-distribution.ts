/**
 * What a sample says about one number, as functions of the error rate: every family of intervals here answers these.
 * Bounds and p-values are two views of one thing: `lowerBound(alpha) > x` exactly when `pAbove(x) < alpha`.
 * Source: Xie & Singh 2013, "Confidence distribution, the frequentist distribution estimator of a parameter".
 */
export interface ConfidenceDistribution {
  /** The word for the method in records and reports. */
  readonly method: string;
  /** The point estimate. */
  readonly value: number;
  /** On the scale of the value; positive wherever the family can tell that more data could have disagreed. */
  readonly standardError: number;
  /** One-sided bound below which the true value lies with probability at most `alpha`; -Infinity when not attainable. */
  lowerBound(alpha: number): number;
  /** One-sided bound above which the true value lies with probability at most `alpha`; Infinity when not attainable. */
  upperBound(alpha: number): number;
  /** One-sided p-value of "the true value is at most x" against "it is above x". */
  pAbove(x: number): number;
  /** One-sided p-value of "the true value is at least x" against "it is below x". */
  pBelow(x: number): number;
  /**
   * The smallest p-value that pAbove(x) could have given, whatever the sample had said, on as many discordant rows or units
   * (the minimum attainable level of Tarone 1990). Absent where there is no least one, or none that matters.
   */
  minimumPAbove?(x: number): number;
  /** The same of pBelow(x). */
  minimumPBelow?(x: number): number;
}
