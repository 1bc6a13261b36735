import { clusterSums } from "./cluster-sums.ts";
import { sum, sumOfProducts } from "./sum.ts";

export interface CovarianceOfMeans {
  /** NaN with fewer than two units. */
  readonly covariance: number;
  /** Independent units: clusters, or else rows. Those that weigh nothing do not count. */
  readonly units: number;
}

/** How the rows of a sample were drawn. */
export interface RowDesign {
  /** Default: every row weighs 1. */
  readonly weight?: Float64Array | undefined;
  /** The cluster of each row, a code from 0 upwards; default: every row is a cluster of its own. */
  readonly cluster?: Int32Array | undefined;
}

/**
 * Covariance of two weighted means Σ w a / Σ w and Σ w b / Σ w over samples of units, where `a` and `b` hold one influence
 * value per row with weighted mean 0: u/(u-1) · Σ (Σ w a)(Σ w b) / (Σ w)², the inner sums over the rows of a unit. This is
 * the cluster-robust covariance of Liang & Zeger 1986 (statsmodels cov_type="cluster" of a regression on a constant) and,
 * with every row its own unit, that of the infinitesimal jackknife. Pass one array twice for a variance.
 */
export function covarianceOfMeans(a: Float64Array, b: Float64Array, rows: RowDesign): CovarianceOfMeans {
  const ofFirst = unitSums(a, rows);
  const ofSecond = b === a ? ofFirst : unitSums(b, rows);
  const units = ofFirst.length;
  if (units < 2) return { covariance: Number.NaN, units };
  const weight = rows.weight === undefined ? a.length : sum(rows.weight);
  return { covariance: ((sumOfProducts(ofFirst, ofSecond) / weight / weight) * units) / (units - 1), units };
}

/** Weight · value, summed over each unit that weighs something. */
function unitSums(values: Float64Array, { weight, cluster }: RowDesign): Float64Array {
  if (weight === undefined) return cluster === undefined ? values : clusterSums(values, cluster);
  const products = new Float64Array(values.length);
  const clusters = new Int32Array(values.length);
  let found = 0;
  for (let row = 0; row < values.length; row++) {
    const rowWeight = weight[row] ?? Number.NaN;
    if (rowWeight === 0) continue;
    products[found] = rowWeight * (values[row] ?? Number.NaN);
    clusters[found++] = cluster?.[row] ?? 0;
  }
  const weighty = products.subarray(0, found);
  return cluster === undefined ? weighty : clusterSums(weighty, clusters.subarray(0, found));
}
