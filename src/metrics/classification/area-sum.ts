import type { Side } from "../../align/comparison.ts";
import type { Influenced } from "../../stats/influenced.ts";
import { required } from "../row-variables.ts";

/** A weighted sum of statistics with its influence, as it grows. */
export interface AreaSum {
  value: number;
  readonly influence: Float64Array;
  /** For each class the mean of the statistics that look at it. */
  readonly ofClass: Float64Array;
}

export function emptySum(rows: number, classes: number): AreaSum {
  return { value: 0, influence: new Float64Array(rows), ofClass: new Float64Array(classes) };
}

/** What is added: a statistic of all rows, or of those that are listed, which hold this share of the weight. */
interface Term {
  readonly weight: number;
  readonly rows?: Int32Array;
  readonly share?: number;
}

export function addTerm(sum: AreaSum, { value, influence }: Influenced, { weight, rows, share = 1 }: Term): void {
  sum.value += weight * value;
  for (let place = 0; place < influence.length; place++) {
    const row = rows === undefined ? place : (rows[place] ?? -1);
    const own = (weight / share) * (influence[place] ?? Number.NaN);
    sum.influence[row] = (sum.influence[row] ?? Number.NaN) + own;
  }
}

/** Notes for a class a part of the mean of its statistics. */
export function addToClass({ ofClass }: AreaSum, code: number, part: number): void {
  ofClass[code] = (ofClass[code] ?? Number.NaN) + part;
}

/**
 * The sum, where the weights are the shares of the classes: these are estimates too, and a row more of a class draws the
 * sum towards the mean of that class.
 */
export function withInfluenceOfShares({ value, influence, ofClass }: AreaSum, side: Side): Influenced {
  const label = required(side.label, "label");
  const drawn = new Float64Array(influence.length);
  for (let row = 0; row < drawn.length; row++) {
    drawn[row] = (influence[row] ?? Number.NaN) + (ofClass[label[row] ?? -1] ?? Number.NaN) - value;
  }
  return { value, influence: drawn };
}
