import { scoredRows } from "../../aggregates/scored-rows.ts";
import type { Side } from "../../align/comparison.ts";
import { rankScores, type RankedScores } from "../../stats/labelled-rows.ts";
import type { MetricContext, UndefinedValue } from "../metric.ts";
import type { MetricOptions } from "../options.ts";

/** The share of the positives among the rows with the highest scores. */
export interface Captured {
  readonly kind: "value";
  readonly value: number;
  readonly influence: Float64Array;
  /** The smaller of positives and negatives. */
  readonly events: number;
  /** Share of the rows that was taken. */
  readonly taken: number;
}

/**
 * Share of the positives captured by taking the share `top` of the rows, by falling score; rows that tie at the cut are
 * taken in part, so the result does not depend on their order. Undefined without positives or negatives.
 *
 * Influence: with π the share of positives, a the part of a row that is taken and q the positive rate at the cut,
 * (y a − q (a − top) − y value) / π. A row that is taken pushes another over the cut, and that one is positive with
 * probability q (as for the mean above an estimated quantile).
 */
export function captured(
  side: Side,
  { class: named, top = 0.1 }: MetricOptions,
  context: MetricContext,
): Captured | UndefinedValue {
  const target = named === undefined ? (context.positive ?? -1) : context.classes.indexOf(named);
  const { labels, scores, weight } = scoredRows(side, target, context);
  const ranked = rankScores(labels, [scores], weight);
  const { positive, negative } = ranked.sample;
  if (positive.count === 0 || negative.count === 0) return withoutClass(positive.count);
  const { partOf, rateAtCut, cellOf } = cutAt(top, ranked);
  const prevalence = positive.weight / (positive.weight + negative.weight);
  const value = weightOf(partOf, ranked) / positive.weight;
  const influence = new Float64Array(side.rows);
  for (let row = 0; row < influence.length; row++) {
    const part = partOf[(cellOf[row] ?? 0) % partOf.length] ?? Number.NaN;
    const label = labels[row] ?? Number.NaN;
    influence[row] = (label * part - rateAtCut * (part - top) - label * value) / prevalence;
  }
  return { kind: "value", value, influence, events: Math.min(positive.count, negative.count), taken: top };
}

function withoutClass(positives: number): UndefinedValue {
  const reason =
    positives === 0
      ? ({ code: "no-positives", text: "there are no rows of the class to capture" } as const)
      : ({ code: "no-negatives", text: "all rows are of the class, so every choice captures as many" } as const);
  return { kind: "undefined", reason, shown: undefined };
}

interface Cut {
  /** For each distinct score, ascending, the part of its rows that is taken. */
  readonly partOf: Float64Array;
  /** Share of positives among the rows about the cut. */
  readonly rateAtCut: number;
  readonly cellOf: Uint32Array;
}

function cutAt(top: number, { sample, tallies }: RankedScores): Cut {
  const [tally] = tallies;
  if (tally === undefined) throw new TypeError("there is one score to cut");
  const { positive, negative, cellOf } = tally;
  const partOf = new Float64Array(positive.length);
  const total = sample.positive.weight + sample.negative.weight;
  let above = 0;
  for (let rank = partOf.length - 1; rank >= 0; rank--) {
    const own = (positive[rank] ?? Number.NaN) + (negative[rank] ?? Number.NaN);
    partOf[rank] = own === 0 ? 0 : Math.min(1, Math.max(0, (top * total - above) / own));
    above += own;
  }
  return { partOf, rateAtCut: rateAt(top * total, { positive, negative, window: windowOf(sample) }), cellOf };
}

/** Weight of about the square root of the number of rows: narrow against the sample, wide against chance. */
function windowOf({ positive, negative }: RankedScores["sample"]): number {
  return (positive.weight + negative.weight) / Math.sqrt(positive.count + negative.count);
}

interface Neighbourhood {
  readonly positive: Float64Array;
  readonly negative: Float64Array;
  /** Weight on either side of the cut that tells the rate there. */
  readonly window: number;
}

/** Share of positives among the scores that reach into the window about the cut, from the highest score down. */
function rateAt(cut: number, { positive, negative, window }: Neighbourhood): number {
  let above = 0;
  let positives = 0;
  let all = 0;
  for (let rank = positive.length - 1; rank >= 0; rank--) {
    const own = (positive[rank] ?? Number.NaN) + (negative[rank] ?? Number.NaN);
    if (above < cut + window && above + own > cut - window) {
      positives += positive[rank] ?? Number.NaN;
      all += own;
    }
    above += own;
  }
  return all === 0 ? 0 : positives / all;
}

function weightOf(partOf: Float64Array, { tallies }: RankedScores): number {
  const positive = tallies[0]?.positive ?? partOf;
  let sum = 0;
  for (let rank = 0; rank < partOf.length; rank++) {
    sum += (partOf[rank] ?? Number.NaN) * (positive[rank] ?? Number.NaN);
  }
  return sum;
}
