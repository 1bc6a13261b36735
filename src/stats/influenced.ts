/**
 * An estimate with its influence: one value per row with weighted mean 0, such that over samples of rows the estimate
 * behaves as its true value plus Σ w·influence / Σ w. Its variance is that of a mean: covarianceOfMeans.
 */
export interface Influenced {
  readonly value: number;
  readonly influence: Float64Array;
}
