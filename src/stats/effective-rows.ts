import { covarianceOfMeans, type RowDesign } from "./covariance-of-means.ts";
import { studentTQuantile } from "./student-t.ts";
import { normalQuantile } from "./normal.ts";
import { sum, sumOfProducts } from "./sum.ts";

/**
 * How many independent rows of equal weight would know the share of values up to `at` as well as these do: Kish's
 * (Σ w)² / Σ w², less the design effect of the clusters on that share and the loss by having to estimate it from few
 * clusters (Korn & Graubard 1998, Survey Methodology 24:193, with t at 97.5 %). Clusters never make it more.
 */
export function effectiveRowsOfShare(values: Float64Array, at: number, rows: RowDesign): number {
  const { weight, cluster } = rows;
  const alike = weight === undefined ? values.length : sum(weight) ** 2 / sumOfProducts(weight, weight);
  if (cluster === undefined) return alike;
  const deviations = deviationsOfShare(values, at, weight);
  const clustered = covarianceOfMeans(deviations, deviations, rows);
  const independent = covarianceOfMeans(deviations, deviations, { weight });
  if (clustered.units < 2) return clustered.units;
  // Without a value on one of the sides there is nothing to compare, so each cluster counts as one row.
  if (!(independent.covariance > 0)) return Math.min(alike, clustered.units);
  const designEffect = Math.max(1, clustered.covariance / independent.covariance);
  const precision = normalQuantile(0.975) / studentTQuantile(0.975, clustered.units - 1);
  return (alike / designEffect) * precision ** 2;
}

/** For each row whether its value is at most `at`, 1 or 0, less the share of which it is. */
function deviationsOfShare(values: Float64Array, at: number, weight: Float64Array | undefined): Float64Array {
  const atMost = new Float64Array(values.length);
  for (let row = 0; row < atMost.length; row++) atMost[row] = (values[row] ?? Number.NaN) <= at ? 1 : 0;
  const share = weight === undefined ? sum(atMost) / atMost.length : sumOfProducts(atMost, weight) / sum(weight);
  for (let row = 0; row < atMost.length; row++) atMost[row] = (atMost[row] ?? Number.NaN) - share;
  return atMost;
}
