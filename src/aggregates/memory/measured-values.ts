import type { RowDesign } from "../../stats/covariance-of-means.ts";
import { hasNaN } from "../../stats/has-nan.ts";
import { sortOwned } from "../../stats/sort.ts";
import { weightedSample, type WeightedSample } from "../../stats/weighted-quantile.ts";

/** A number of each row of one side, NaN where there is none, and how the rows were drawn. */
export interface RowValues {
  readonly values: Float64Array;
  readonly design: RowDesign;
}

/** The rows of one side that have a number, as they stand and in order. */
export interface MeasuredValues extends RowValues {
  readonly sorted: SortedValues;
  readonly excluded: number;
}

/** plain: independent rows of one weight. designed: any others. */
export type SortedValues =
  | { readonly kind: "plain"; readonly values: Float64Array }
  | { readonly kind: "designed"; readonly sample: WeightedSample };

interface MeasuredSides {
  readonly reference: MeasuredValues | undefined;
  readonly candidate: MeasuredValues;
}

/** Leaves out the rows without a number, of either side where rows are pairs, and sorts the others. */
export function measuredSides(reference: RowValues | undefined, candidate: RowValues, paired: boolean): MeasuredSides {
  if (reference !== undefined && paired && (hasNaN(reference.values) || hasNaN(candidate.values))) {
    const complete = rowsWhere(
      candidate.values.length,
      (row) => isNumber(candidate.values, row) && isNumber(reference.values, row),
    );
    return { reference: measured(reference, complete), candidate: measured(candidate, complete) };
  }
  return { reference: reference && ownRows(reference), candidate: ownRows(candidate) };
}

function ownRows(side: RowValues): MeasuredValues {
  const { values } = side;
  if (!hasNaN(values)) return { ...side, sorted: sortedValues(values, side.design), excluded: 0 };
  return measured(
    side,
    rowsWhere(values.length, (row) => isNumber(values, row)),
  );
}

function isNumber(values: Float64Array, row: number): boolean {
  return !Number.isNaN(values[row] ?? Number.NaN);
}

function rowsWhere(count: number, holds: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count);
  let kept = 0;
  for (let row = 0; row < count; row++) if (holds(row)) rows[kept++] = row;
  return rows.subarray(0, kept);
}

function measured({ values: all, design }: RowValues, rows: Int32Array): MeasuredValues {
  const values = taken(all, rows);
  const kept = designOf(design, rows);
  return { values, design: kept, sorted: sortedValues(values, kept), excluded: all.length - rows.length };
}

function taken(values: Float64Array, rows: Int32Array): Float64Array {
  const kept = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) kept[index] = values[rows[index] ?? -1] ?? Number.NaN;
  return kept;
}

function designOf({ weight, cluster }: RowDesign, rows: Int32Array): RowDesign {
  return { weight: weight && taken(weight, rows), cluster: cluster && rows.map((row) => cluster[row] ?? -1) };
}

function sortedValues(values: Float64Array, { weight, cluster }: RowDesign): SortedValues {
  if (weight === undefined && cluster === undefined)
    return { kind: "plain", values: sortOwned(new Float64Array(values)) };
  return { kind: "designed", sample: weightedSample(values, weight ?? new Float64Array(values.length).fill(1)) };
}
