import { bootstrapQuantileDifference } from "../../stats/bootstrap.ts";
import { maritzJarrett } from "../../stats/maritz-jarrett.ts";
import { quantile } from "../../stats/quantile.ts";
import { sortOwned } from "../../stats/sort.ts";
import type { OrderedSides } from "../vocabulary.ts";

/** Above this many rows the closed form of Maritz and Jarrett covers as well as the bootstrap. */
const MAX_BOOTSTRAP_ROWS = 2000;
const REPLICATES = 400;

/** The values of one side that are numbers, in the order of the rows and sorted. */
export interface MeasuredValues {
  /** As asked for, NaN where there is no value. */
  readonly all: Float64Array;
  readonly sorted: Float64Array;
  readonly excluded: number;
}

/** Sorts the values that are numbers and counts the others. */
export function sortMeasured(all: Float64Array): MeasuredValues {
  const numbers = new Float64Array(all.length);
  let kept = 0;
  for (let row = 0; row < all.length; row++) {
    const value = all[row] ?? Number.NaN;
    if (!Number.isNaN(value)) numbers[kept++] = value;
  }
  return { all, sorted: sortOwned(numbers.subarray(0, kept)), excluded: all.length - kept };
}

/** Values of rows that have one on both sides: what a paired comparison of percentiles may use. */
export function completePairs(
  reference: Float64Array,
  candidate: Float64Array,
): { readonly reference: Float64Array; readonly candidate: Float64Array } {
  const both = (row: number): boolean =>
    !Number.isNaN(reference[row] ?? Number.NaN) && !Number.isNaN(candidate[row] ?? Number.NaN);
  return {
    reference: reference.filter((_, row) => both(row)),
    candidate: candidate.filter((_, row) => both(row)),
  };
}

export interface OrderedQuestion {
  readonly probability: number;
  /** Whether row i of both sides is the same unit. */
  readonly paired: boolean;
  readonly seed: number;
}

/** Prepares the comparison of a percentile of the two sides. */
export function order(
  reference: MeasuredValues | undefined,
  candidate: MeasuredValues,
  question: OrderedQuestion,
): OrderedSides {
  const ordered = ({ sorted, excluded }: MeasuredValues): OrderedSides["candidate"] => ({
    sorted,
    excluded,
    standardError: sorted.length === 0 ? Number.NaN : maritzJarrett(sorted, question.probability),
  });
  if (reference === undefined) {
    return { reference: undefined, candidate: ordered(candidate), concordance: 0, draws: undefined };
  }
  const sides = { reference: ordered(reference), candidate: ordered(candidate) };
  const sizes = [reference.sorted.length, candidate.sorted.length];
  if (Math.min(...sizes) === 0) return { ...sides, concordance: 0, draws: undefined };
  if (Math.max(...sizes) <= MAX_BOOTSTRAP_ROWS) {
    return { ...sides, concordance: 0, draws: drawDifferences(reference, candidate, question) };
  }
  return {
    ...sides,
    concordance: question.paired ? concordanceOf(reference, candidate, question) : 0,
    draws: undefined,
  };
}

function drawDifferences(
  reference: MeasuredValues,
  candidate: MeasuredValues,
  question: OrderedQuestion,
): Float64Array {
  return bootstrapQuantileDifference({
    reference: question.paired ? reference.all : reference.sorted,
    candidate: question.paired ? candidate.all : candidate.sorted,
    replicates: REPLICATES,
    ...question,
  });
}

/**
 * By Bahadur's representation the two percentiles correlate as the indicators "value above its percentile" do, so
 * their covariance is this correlation times the two standard errors.
 */
function concordanceOf(reference: MeasuredValues, candidate: MeasuredValues, { probability }: OrderedQuestion): number {
  const n = reference.all.length;
  const cutBefore = quantile(reference.sorted, probability);
  const cutAfter = quantile(candidate.sorted, probability);
  let both = 0;
  let first = 0;
  let second = 0;
  for (let row = 0; row < n; row++) {
    const a = (reference.all[row] ?? Number.NaN) > cutBefore ? 1 : 0;
    const b = (candidate.all[row] ?? Number.NaN) > cutAfter ? 1 : 0;
    both += a * b;
    first += a;
    second += b;
  }
  const spread = Math.sqrt((first / n) * (1 - first / n) * (second / n) * (1 - second / n));
  return spread > 0 ? (both / n - (first / n) * (second / n)) / spread : 0;
}
