import { clusterSums } from "../../stats/cluster-sums.ts";
import { hasNaN } from "../../stats/has-nan.ts";
import { sum, sumOfProducts } from "../../stats/sum.ts";
import { symmetricMatrix } from "../../stats/symmetric-matrix.ts";
import type { Moments, SideMoments } from "../vocabulary.ts";

/** Values of the variables of one side, row by row; NaN where a row has none. */
export interface SideValues {
  readonly variables: readonly Float64Array[];
  readonly weight: Float64Array | undefined;
  readonly cluster: Int32Array | undefined;
}

type Matrix = readonly (readonly number[])[];

/** Means of joined rows and the covariance of all of them, over the rows where every variable of both sides is a number. */
export function joinedMoments(reference: SideValues, candidate: SideValues): Moments {
  const size = reference.variables.length;
  const all = sideMoments({ ...candidate, variables: [...reference.variables, ...candidate.variables] });
  const block = (rows: number, columns: number): Matrix =>
    all.covariance.slice(rows, rows + size).map((line) => line.slice(columns, columns + size));
  const side = (from: number): SideMoments => ({
    rows: all.rows,
    units: all.units,
    excluded: all.excluded,
    means: all.means.slice(from, from + size),
    skewness: all.skewness.slice(from, from + size),
    covariance: block(from, from),
  });
  return { reference: side(0), candidate: side(size), cross: block(0, size) };
}

/** Means of one side with the covariance of the means: two passes, compensated sums. */
export function sideMoments(values: SideValues): SideMoments {
  const kept = completeRows(values);
  const weights = kept.weight;
  const total = weights === undefined ? kept.rows : sum(weights);
  const means = kept.variables.map((x) => sumOf(x, weights) / total);
  const weighty = withoutWeightless(kept);
  const deviations = weighty.variables.map((x, i) => deviationsOfUnits(x, means[i] ?? Number.NaN, weighty));
  const units = deviations[0]?.values.length ?? 0;
  const factor = units > 1 ? units / (units - 1) / (total * total) : Number.NaN;
  const products = symmetricMatrix(deviations, (x, z) => sumOfProducts(x.values, z.values, x.centre, z.centre));
  const rows = weighty.variables[0]?.length ?? 0;
  return {
    rows,
    units,
    excluded: kept.excluded,
    means,
    skewness: deviations.map((x, i) => skewnessOf(x, products[i]?.[i] ?? Number.NaN)),
    covariance: products.map((line) => line.map((product) => factor * product)),
  };
}

/** What units add to a mean, as numbers of which the centre is still to be taken: an array of the differences would take the memory of a column. */
interface Deviations {
  readonly values: Float64Array;
  readonly centre: number;
}

/** In two passes, so that the cubes of large numbers stay finite; 0 where nothing varies. @param squares sum of the squared deviations */
function skewnessOf({ values, centre }: Deviations, squares: number): number {
  const units = values.length;
  const spread = Math.sqrt(squares / (units - 1));
  let cubes = 0;
  for (let unit = 0; unit < units; unit++) {
    const scaled = ((values[unit] ?? Number.NaN) - centre) / spread;
    cubes += scaled * scaled * scaled;
  }
  const skewness = cubes / units;
  return Number.isFinite(skewness) ? skewness : 0;
}

interface CompleteRows extends SideValues {
  readonly rows: number;
  readonly excluded: number;
}

/** The rows where every variable is a number. */
function completeRows(values: SideValues): CompleteRows {
  const count = values.variables[0]?.length ?? 0;
  if (!values.variables.some(hasNaN)) return { ...values, rows: count, excluded: 0 };
  const complete = new Uint8Array(count).fill(1);
  for (const variable of values.variables) markIncomplete(complete, variable);
  let rows = 0;
  for (let row = 0; row < count; row++) rows += complete[row] ?? 0;
  return { ...rowsWhere(values, complete), rows, excluded: count - rows };
}

/** They are in the mean with nothing, and tell nothing of its error. */
function withoutWeightless(values: SideValues): SideValues {
  const { weight } = values;
  if (weight === undefined || !weight.includes(0)) return values;
  const weighty = new Uint8Array(weight.length);
  for (let row = 0; row < weighty.length; row++) weighty[row] = weight[row] === 0 ? 0 : 1;
  return rowsWhere(values, weighty);
}

/** The rows that are marked with 1. */
function rowsWhere({ variables, weight, cluster }: SideValues, marked: Uint8Array): SideValues {
  const keep = (column: Float64Array): Float64Array => column.filter((_, row) => marked[row] === 1);
  return {
    variables: variables.map(keep),
    weight: weight && keep(weight),
    cluster: cluster?.filter((_, row) => marked[row] === 1),
  };
}

function markIncomplete(complete: Uint8Array, variable: Float64Array): void {
  for (let row = 0; row < complete.length; row++) if (Number.isNaN(variable[row] ?? Number.NaN)) complete[row] = 0;
}

function sumOf(x: Float64Array, weights: Float64Array | undefined): number {
  return weights === undefined ? sum(x) : sumOfProducts(x, weights);
}

/** `w (x - mean)` of each row, or its sum over each cluster. */
function deviationsOfUnits(
  x: Float64Array,
  mean: number,
  { weight, cluster }: Pick<SideValues, "weight" | "cluster">,
): Deviations {
  if (weight === undefined && cluster === undefined) return { values: x, centre: mean };
  const deviations = weightedDeviations(x, mean, weight);
  return { values: cluster === undefined ? deviations : clusterSums(deviations, cluster), centre: 0 };
}

function weightedDeviations(x: Float64Array, mean: number, weights: Float64Array | undefined): Float64Array {
  const deviations = new Float64Array(x.length);
  for (let row = 0; row < x.length; row++) {
    const weight = weights === undefined ? 1 : (weights[row] ?? Number.NaN);
    deviations[row] = weight * ((x[row] ?? Number.NaN) - mean);
  }
  return deviations;
}
