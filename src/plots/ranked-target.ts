import type { Comparison, Side } from "../align/comparison.ts";
import type { Ask } from "../measure/measurement.ts";
import { PartlySorted } from "../stats/partly-sorted.ts";
import { countBelow, firstIndex } from "../stats/sorted-search.ts";
import { weightedSample } from "../stats/weighted-quantile.ts";
import type { PlotSides } from "./plot.ts";

/** One class against the rest, by the scores that each model gives to it. */
export interface RankedTarget extends PlotSides<RankedClasses> {
  readonly name: string;
}

/** The scores of the rows of the class and of all others. A row without a usable score is ranked wrong: it lies beyond all others. */
export interface RankedClasses {
  readonly positive: RankedWeights;
  readonly negative: RankedWeights;
}

/** What rows weigh by their scores. */
export interface RankedWeights {
  readonly total: number;
  /** Weight of the rows with a score of at least this. */
  weightFrom(score: number): number;
  /** The highest score from which on rows weigh at least this share of all. */
  scoreAt(share: number): number;
}

/** Of several classes, those that gates name; a plot for each of hundreds would say nothing. */
const mostTargets = 3;

/** The classes whose curves are worth a look: the positive one, or those that gates name. */
export function rankedTargets(comparison: Comparison, asks: readonly Ask[]): readonly RankedTarget[] {
  const { candidate, reference } = comparison;
  if (candidate.label === undefined || !isOfClasses(comparison)) return [];
  const memory = new Float64Array(Math.max(candidate.rows, reference?.rows ?? 0));
  return targetCodes(comparison, asks).map((code) => ({
    name: comparison.classes[code] ?? "",
    reference: reference && rankedClasses(reference, code, memory),
    candidate: rankedClasses(candidate, code, memory),
  }));
}

function isOfClasses({ task, candidate: { score, scores } }: Comparison): boolean {
  return (task === "binary" && score !== undefined) || (task === "multiclass" && scores !== undefined);
}

function targetCodes({ positive, classes }: Comparison, asks: readonly Ask[]): readonly number[] {
  if (positive !== undefined) return [positive];
  const named = asks.map(({ options }) => classes.indexOf(options.class ?? "")).filter((code) => code >= 0);
  return [...new Set(named)].slice(0, mostTargets);
}

/** @param memory for the scores until they are in order, since new memory for those of each side costs as much as the writing */
function rankedClasses(
  { rows, label, score, scores, weight }: Side,
  target: number,
  memory: Float64Array,
): RankedClasses {
  const own = scores?.[target] ?? score;
  if (label === undefined || own === undefined) throw new TypeError("a ranking needs labels and scores");
  const [negative, positive] = parted({ values: own, label, target }, memory.subarray(0, rows));
  if (weight === undefined) return { negative: plain(negative), positive: plain(positive) };
  const [others, inside] = parted({ values: weight, label, target }, new Float64Array(rows));
  return { negative: weighted(negative, others), positive: weighted(positive, inside) };
}

interface ClassValues {
  readonly values: Float64Array;
  readonly label: Int32Array | Float64Array;
  readonly target: number;
}

/**
 * The values of the rows outside of the class, and of those in it, each in an order of its own. What is no number is the worst that it could be, as in
 * scoredRows, which would take the memory of two more columns.
 */
function parted({ values, label, target }: ClassValues, both: Float64Array): readonly [Float64Array, Float64Array] {
  let own = values.length;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    const isKnown = Number.isFinite(value);
    if (label[row] === target) both[--own] = isKnown ? value : Number.NEGATIVE_INFINITY;
    else both[row - (values.length - own)] = isKnown ? value : Number.POSITIVE_INFINITY;
  }
  return [both.subarray(0, own), both.subarray(own)];
}

function plain(scores: Float64Array): RankedWeights {
  const order = new PartlySorted(scores);
  const total = order.length;
  return {
    total,
    weightFrom: (score) => total - order.countBelow(score),
    scoreAt: (share) => order.at(total - Math.max(1, Math.ceil(lessRounding(share * total)))),
  };
}

function weighted(values: Float64Array, weight: Float64Array): RankedWeights {
  const { sorted, cumulative } = weightedSample(values, weight);
  const total = cumulative.at(-1) ?? 0;
  const weightAt = (place: number): number => total - (cumulative[place - 1] ?? 0);
  return {
    total,
    weightFrom: (score) => weightAt(countBelow(sorted, score)),
    scoreAt: (share) => {
      const short = firstIndex(sorted.length, (place) => weightAt(place) < lessRounding(share * total));
      return sorted[Math.max(0, short - 1)] ?? Number.NaN;
    },
  };
}

/** 0.07 of 100 rows are 7, not the 8 that 7.000000000000001 would be rounded up to. */
function lessRounding(amount: number): number {
  return amount * (1 - 1e-12);
}
