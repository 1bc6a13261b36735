import { binEdges } from "../slices/bin-edges.ts";
import { rangeNames, rangesOf } from "../slices/divide-by-bins.ts";
import type { ReadFeature } from "./feature.ts";

const bins = 10;

/**
 * A column of numbers as ranges between the deciles of `reference`, as slices by `bins` have them; rows without a number have
 * a value of their own.
 * @param values of the searched rows, NaN where missing
 * @param reference of the rows that the deciles come from, NaN where missing
 */
export function binnedFeature(column: string, values: Float64Array, reference: Float64Array): ReadFeature {
  const edges = binEdges(reference, bins);
  if (edges.length === 0) {
    return {
      feature: undefined,
      notes: [`${JSON.stringify(column)} has one value nearly everywhere: it is not searched.`],
    };
  }
  const predicates = [...rangeNames(column, edges), `${column}=(missing)`];
  return { feature: { column, codes: Uint8Array.from(rangesOf(values, edges)), predicates }, notes: [] };
}
