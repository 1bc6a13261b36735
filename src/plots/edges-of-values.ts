import { plainEdges } from "../stats/plain-edges.ts";
import { PartlySorted } from "../stats/partly-sorted.ts";
import type { PlotSides } from "./plot.ts";

/** Most values lie between these shares of them; the rest is counted below and above the bins. */
const [lowShare, highShare] = [0.005, 0.995];

/**
 * Edges for the values of both sides, chosen by the reference's alone, so that a change of the candidate cannot move them; by the
 * candidate's where there is no reference. undefined where there is no finite value.
 */
export function edgesOfValues({ reference, candidate }: PlotSides<Float64Array>, most: number): Edges | undefined {
  const values = finiteOf(reference ?? candidate);
  if (values.length === 0) return undefined;
  const order = new PartlySorted(values);
  const [low, high] = [order.quantile(lowShare), order.quantile(highShare)];
  const isWhole = values.every(Number.isInteger);
  return plainEdges({ lowest: order.quantile(0), low, high, highest: order.quantile(1), isWhole }, most);
}

type Edges = readonly number[];

/** The same array where all are; a loop, because the callbacks of array methods box every double. */
export function finiteOf(values: Float64Array): Float64Array {
  let row = 0;
  while (row < values.length && Number.isFinite(values[row])) row++;
  if (row === values.length) return values;
  const finite = values.slice();
  let count = row;
  for (; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isFinite(value)) finite[count++] = value;
  }
  return finite.subarray(0, count);
}
