import { gatherNumbers } from "../align/table-rows.ts";
import { rowGroups } from "../slices/row-groups.ts";
import { placer } from "../stats/binned.ts";
import { PartlySorted } from "../stats/partly-sorted.ts";
import { roundDownTo, roundTo, roundUpTo } from "../stats/round-to.ts";
import { sum } from "../stats/sum.ts";
import { weightedQuantile, weightedSample } from "../stats/weighted-quantile.ts";
import { finiteOf } from "./edges-of-values.ts";
import type { Band, PlotSides, ResidualBandsPlot } from "./plot.ts";

/** The errors of one side, NaN where there is none, and what was predicted. */
interface Errors {
  readonly errors: Float64Array;
  readonly predictions: Float64Array;
  readonly weight: Float64Array | undefined;
}

const mostBands = 20;
/** For a band of its own, in the reference. */
const rowsForBand = 50;
/** A tenth percentile of fewer rows is the smallest of them. */
const rowsForPercentiles = 10;

/**
 * Percentiles of the errors in bands of the prediction: about as many rows of the reference in each. The outermost bands reach to the
 * lowest and the highest prediction of either side.
 */
export function residualBands(sides: PlotSides<Errors>): readonly ResidualBandsPlot[] {
  const edges = bandEdges({ reference: sides.reference?.predictions, candidate: sides.candidate.predictions });
  if (edges === undefined) return [];
  const bandsOf = (side: Errors): readonly Band[] => inBands(side, Float64Array.from(edges)).map(bandOf);
  return [
    {
      kind: "residual-bands",
      edges,
      reference: sides.reference && bandsOf(sides.reference),
      candidate: bandsOf(sides.candidate),
    },
  ];
}

function bandEdges({ reference, candidate }: PlotSides<Float64Array>): readonly number[] | undefined {
  const values = finiteOf(reference ?? candidate);
  const count = Math.min(mostBands, Math.max(1, Math.floor(values.length / rowsForBand)));
  const shares = Array.from({ length: count - 1 }, (_, at) => (at + 1) / count);
  const order = new PartlySorted(values);
  const ends = [order, new PartlySorted(finiteOf(candidate))].flatMap((own) => [own.quantile(0), own.quantile(1)]);
  const known = ends.filter(Number.isFinite);
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  const inner = shares.map((share) => order.quantile(share));
  const digits = digitsFor(inner) ?? digitsFor([lowest, highest]) ?? 0;
  const all = [roundDownTo(lowest, digits), ...inner.map((edge) => roundTo(edge, digits)), roundUpTo(highest, digits)];
  const edges = new Set(all.filter(Number.isFinite));
  return edges.size < 2 ? undefined : [...edges].toSorted((a, b) => a - b);
}

/**
 * Six of the distance that most predictions span: of 1 700 000 000 and its neighbours six digits are all one, and so are those of all
 * others next to one that is far off. Edges are rounded before rows are counted between them.
 */
function digitsFor(edges: readonly number[]): number | undefined {
  const span = (edges.at(-1) ?? 0) / 2 - (edges[0] ?? 0) / 2;
  return span > 0 ? 5 - Math.floor(Math.log10(span)) : undefined;
}

interface BandRows {
  readonly errors: Float64Array;
  readonly weight: Float64Array | undefined;
}

function inBands(side: Errors, edges: Float64Array): readonly BandRows[] {
  const { errors, weight } = side;
  const bands = Array.from({ length: edges.length - 1 }, (_, band) => band);
  return rowGroups(bandsOfRows(side, edges), [...bands, noBand])
    .slice(0, -1)
    .map((rows) => ({ errors: gatherNumbers(errors, rows), weight: weight && gatherNumbers(weight, rows) }));
}

/** Of rows whose error is no finite number. */
const noBand = -1;

function bandsOfRows({ errors, predictions }: Errors, edges: Float64Array): Float64Array {
  const placeOf = placer(edges);
  const bands = new Float64Array(errors.length).fill(noBand);
  for (let row = 0; row < bands.length; row++) {
    if (Number.isFinite(errors[row])) bands[row] = placeOf(predictions[row] ?? Number.NaN) - 1;
  }
  return bands;
}

function bandOf({ errors, weight }: BandRows): Band {
  const rows = weight === undefined ? errors.length : sum(weight);
  if (errors.length < rowsForPercentiles) return { rows, p10: undefined, p50: undefined, p90: undefined };
  const [p10, p50, p90] = percentilesOf(errors, weight);
  return { rows, p10, p50, p90 };
}

function percentilesOf(errors: Float64Array, weight: Float64Array | undefined): readonly (number | undefined)[] {
  const shares = [0.1, 0.5, 0.9];
  if (weight === undefined) {
    const order = new PartlySorted(errors);
    return shares.map((share) => order.quantile(share));
  }
  const sample = weightedSample(errors, weight);
  return shares.map((share) => weightedQuantile(sample, share));
}
