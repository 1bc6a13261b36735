import { upTo } from "../align/table-rows.ts";
import type { RowDesign } from "../stats/covariance-of-means.ts";

/** One loss for each row of a sample, and how the rows were drawn. */
export interface LossRows {
  /** NaN: the row has no loss and is left out. */
  readonly values: Float64Array;
  /** undefined: every row weighs 1 and is a unit of its own. */
  readonly drawn: UnitsInOrder | undefined;
}

/** The rows that count, those of a unit together; all arrays in this order, in which they are met again for each feature. */
export interface UnitsInOrder {
  readonly rows: Int32Array;
  /** Rows of a cluster are one unit, since they are not independent; codes of 0 or more. */
  readonly units: Int32Array;
  readonly weights: Float64Array;
  /** Weight times loss. */
  readonly losses: Float64Array;
}

/** Losses with the order in which their units are met, which is the same whatever the rows are divided by. */
export function lossRows(values: Float64Array, { weight, cluster }: RowDesign): LossRows {
  if (weight === undefined && cluster === undefined) return { values, drawn: undefined };
  const weights = weight ?? new Float64Array(values.length).fill(1);
  return { values, drawn: inOrder(values, weights, cluster ?? upTo(values.length)) };
}

/** The rows that have a loss and a weight, those of a unit together. */
function inOrder(values: Float64Array, weights: Float64Array, units: Int32Array): UnitsInOrder {
  const isUsable = (row: number): boolean => !Number.isNaN(values[row]) && weights[row] !== 0;
  const next = firstPlaces(units, isUsable);
  const count = next[next.length - 1] ?? 0;
  const ordered = {
    rows: new Int32Array(count),
    units: new Int32Array(count),
    weights: new Float64Array(count),
    losses: new Float64Array(count),
  };
  for (let row = 0; row < values.length; row++) {
    if (!isUsable(row)) continue;
    const [unit, weight] = [units[row] ?? 0, weights[row] ?? Number.NaN];
    const place = next[unit] ?? 0;
    ordered.rows[place] = row;
    ordered.units[place] = unit;
    ordered.weights[place] = weight;
    ordered.losses[place] = weight * (values[row] ?? Number.NaN);
    next[unit] = place + 1;
  }
  return ordered;
}

/** Where the usable rows of each unit begin when they stand in the order of their codes; last, how many there are. */
function firstPlaces(units: Int32Array, isUsable: (row: number) => boolean): Int32Array {
  let highest = -1;
  for (let row = 0; row < units.length; row++) highest = Math.max(highest, units[row] ?? -1);
  const places = new Int32Array(highest + 2);
  for (let row = 0; row < units.length; row++) {
    const after = (units[row] ?? 0) + 1;
    if (isUsable(row)) places[after] = (places[after] ?? 0) + 1;
  }
  for (let code = 1; code < places.length; code++) places[code] = (places[code] ?? 0) + (places[code - 1] ?? 0);
  return places;
}
