import { quantile } from "../stats/quantile.ts";
import { sortOwned } from "../stats/sort.ts";
import { countAtMost } from "../stats/sorted-search.ts";

/**
 * Ends of the ranges, ascending, that divide the values into `bins` parts of about as many rows: the quantiles at 1/bins,
 * 2/bins … (type 7), each moved to the shortest number that divides the same values alike, so that it can be printed
 * exactly: 25 for a quantile of 25.75 between the values 25 and 26. A range that would hold none of the values is merged
 * into its neighbour, so there can be fewer. Values that are not finite have no part in it.
 */
export function binEdges(values: Float64Array, bins: number): Float64Array {
  const sorted = sortOwned(finiteOnly(values));
  const edges: number[] = [];
  let divided = 0;
  for (let bin = 1; bin < bins; bin++) {
    const edge = quantile(sorted, bin / bins);
    const atMost = countAtMost(sorted, edge);
    if (atMost === divided || atMost === sorted.length) continue;
    edges.push(shortestBetween(sorted[atMost - 1] ?? edge, edge, sorted[atMost] ?? edge));
    divided = atMost;
  }
  return Float64Array.from(edges);
}

function finiteOnly(values: Float64Array): Float64Array {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isFinite(value)) finite[count++] = value;
  }
  return finite.slice(0, count);
}

/** Enough to tell any double from its neighbours. */
const mostDigits = 17;

/** The number of fewest digits in [low, high), near `middle`, which is one of them. */
function shortestBetween(low: number, middle: number, high: number): number {
  const exponent = Number(middle.toExponential().split("e")[1]);
  for (let digits = 1; digits <= mostDigits; digits++) {
    const nearest = Number(middle.toPrecision(digits));
    const step = Number(`1e${exponent - digits + 1}`);
    // Rounded once more, because 0.3 - 0.1 is 0.19999999999999998.
    const rounded = [nearest, nearest - step, nearest + step].map((number) => Number(number.toPrecision(digits)));
    const found = rounded.find((number) => number >= low && number < high);
    if (found !== undefined) return found;
  }
  return middle;
}
