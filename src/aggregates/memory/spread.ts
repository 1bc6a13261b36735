import type { Side } from "../../align/comparison.ts";
import { covarianceOfMeans } from "../../stats/covariance-of-means.ts";
import type { CellInfluence, Influences, SelectedSides, Spread } from "../vocabulary.ts";

/** Variances and covariance of the two estimates with these influences; rows are crossed where they are pairs. */
export function spreadOf(influences: Influences, sides: SelectedSides, joined: boolean): Spread {
  const own = covarianceOfMeans(influences.candidate, influences.candidate, sides.candidate);
  if (influences.reference === undefined || sides.reference === undefined) {
    return { reference: Number.NaN, candidate: own.covariance, cross: 0, units: own.units };
  }
  const other = covarianceOfMeans(influences.reference, influences.reference, sides.reference);
  const cross = joined ? covarianceOfMeans(influences.reference, influences.candidate, sides.candidate).covariance : 0;
  return {
    reference: other.covariance,
    candidate: own.covariance,
    cross,
    units: Math.min(own.units, other.units),
  };
}

/** The influence of each row of a side, from its label and prediction. */
export function influenceOfRows(side: Side, influence: CellInfluence): Float64Array {
  const { label, prediction } = side;
  const values = new Float64Array(side.rows);
  for (let row = 0; row < side.rows; row++) {
    values[row] = influence(label?.[row] ?? -1, prediction?.[row] ?? -1);
  }
  return values;
}
