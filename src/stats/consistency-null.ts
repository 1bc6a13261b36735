import { canonicalOrder } from "./canonical-order.ts";
import { normalQuantile } from "./normal.ts";
import { quantile } from "./quantile.ts";
import { bitsAt, randomStream, uniformAt, type RandomStream } from "./random.ts";
import { sortedCopy, sortOwned } from "./sort.ts";
import { sum, sumOfProducts, sumOver } from "./sum.ts";

/** Predicted probabilities in bins; of the positive class, or of the predicted one. */
export interface BinnedProbabilities {
  readonly probability: Float64Array;
  /** The bin of each row, a code from 0 upwards. */
  readonly bin: Int32Array;
  readonly weights?: Float64Array | undefined;
}

/** A calibration error as it would be if the model were calibrated. */
export interface NullErrors {
  /** Ascending. */
  readonly draws: Float64Array;
  readonly mean: number;
  /** Type 7. */
  readonly quantile95: number;
}

export interface ConsistencyNull {
  /** Of the weighted mean over bins of |share of positives - mean probability|. */
  readonly ece: NullErrors;
  /** Of the largest such gap of a bin. */
  readonly mce: NullErrors;
}

/** Above this many rows, bins of more than `mostRowsOfBin` are drawn as a whole. */
const mostRows = 50_000;
const mostRowsOfBin = 2000;

/**
 * What the expected and the maximum calibration error of a perfectly calibrated model would be with these probabilities and
 * bins, by drawing each label from its own probability (consistency resampling, Bröcker & Smith 2007, Weather Forecast
 * 22:651). Exact, row by row, up to 50 000 rows; above, the sum of a bin of more than 2 000 rows is drawn from the normal
 * distribution with its exact mean and variance. Draws are keyed by the place of a row among the sorted (bin, probability,
 * weight), not in the table. undefined when no row weighs anything. Throws a RangeError on NaN.
 */
export function consistencyNull(
  binned: BinnedProbabilities,
  options: { readonly draws?: number; readonly seed: number },
): ConsistencyNull | undefined {
  const bins = sortedBins(binned);
  if (bins.length === 0) return undefined;
  const exact = sumOver(bins.length, (index) => bins[index]?.probability.length ?? 0) <= mostRows;
  const count = options.draws ?? 200;
  const ece = new Float64Array(count);
  const mce = new Float64Array(count);
  for (let draw = 0; draw < count; draw++) {
    const byRow = randomStream(options.seed, 2 * draw);
    const byBin = randomStream(options.seed, 2 * draw + 1);
    const errors = calibrationErrors(bins, (bin) =>
      exact || bin.probability.length <= mostRowsOfBin ? surplusOfRows(bin, byRow) : surplusOfSum(bin, byBin),
    );
    ece[draw] = errors.ece;
    mce[draw] = errors.mce;
  }
  return { ece: nullErrors(ece), mce: nullErrors(mce) };
}

/** The rows of one bin, by probability and weight. */
interface Bin extends Totals {
  readonly probability: Float64Array;
  /** undefined: every row weighs 1. */
  readonly weights: Float64Array | undefined;
  /** Place of its first row in the order of all. */
  readonly start: number;
}

interface Totals {
  /** Sum of the weights, and of weight times probability. */
  readonly weight: number;
  readonly expected: number;
  /** Standard deviation of the weight of the positives. */
  readonly spread: number;
}

/** The bins that occur, ascending, without the rows that weigh nothing. */
function sortedBins({ probability, bin, weights }: BinnedProbabilities): Bin[] {
  const sorted = weights === undefined ? sortedRows(probability, bin) : sortedWeightedRows(probability, bin, weights);
  const bins: Bin[] = [];
  for (let code = 0; code + 1 < sorted.starts.length; code++) {
    const [start, end] = [sorted.starts[code] ?? 0, sorted.starts[code + 1] ?? 0];
    if (start === end) continue;
    const own = { probability: sorted.probability.subarray(start, end), weights: sorted.weights?.subarray(start, end) };
    bins.push({ ...own, start, ...totalsOf(own) });
  }
  return bins;
}

/** Rows by bin, then by probability, then by weight. */
interface SortedBins {
  readonly probability: Float64Array;
  readonly weights: Float64Array | undefined;
  /** Where the rows of each bin begin; last, how many there are. */
  readonly starts: Uint32Array;
}

function sortedRows(probability: Float64Array, bin: Int32Array): SortedBins {
  const starts = startsOf(bin);
  const next = starts.slice();
  const sorted = new Float64Array(bin.length);
  for (let row = 0; row < bin.length; row++) {
    const code = bin[row] ?? 0;
    const place = next[code] ?? 0;
    sorted[place] = probability[row] ?? Number.NaN;
    next[code] = place + 1;
  }
  for (let code = 0; code + 1 < starts.length; code++) sortOwned(sorted.subarray(starts[code], starts[code + 1]));
  return { probability: sorted, weights: undefined, starts };
}

function sortedWeightedRows(probability: Float64Array, bin: Int32Array, weights: Float64Array): SortedBins {
  const order = canonicalOrder([Float64Array.from(bin), probability, weights]).filter((row) => weights[row] !== 0);
  const sorted = { bin: new Int32Array(order.length), probability: new Float64Array(order.length) };
  const sortedWeights = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const row = order[place] ?? 0;
    sorted.bin[place] = bin[row] ?? 0;
    sorted.probability[place] = probability[row] ?? Number.NaN;
    sortedWeights[place] = weights[row] ?? Number.NaN;
  }
  return { probability: sorted.probability, weights: sortedWeights, starts: startsOf(sorted.bin) };
}

function startsOf(bin: Int32Array): Uint32Array {
  let highest = -1;
  for (let row = 0; row < bin.length; row++) highest = Math.max(highest, bin[row] ?? 0);
  const starts = new Uint32Array(highest + 2);
  for (let row = 0; row < bin.length; row++) {
    const after = (bin[row] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let code = 1; code < starts.length; code++) starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
  return starts;
}

function totalsOf({ probability, weights }: Pick<Bin, "probability" | "weights">): Totals {
  const variances = new Float64Array(probability.length);
  for (let index = 0; index < variances.length; index++) {
    const p = probability[index] ?? Number.NaN;
    const weight = weights === undefined ? 1 : (weights[index] ?? Number.NaN);
    variances[index] = weight ** 2 * p * (1 - p);
  }
  return {
    weight: weights === undefined ? probability.length : sum(weights),
    expected: weights === undefined ? sum(probability) : sumOfProducts(weights, probability),
    spread: Math.sqrt(sum(variances)),
  };
}

/** Weight of the positives drawn less that expected; row by row. */
function surplusOfRows({ probability, weights, start, expected }: Bin, stream: RandomStream): number {
  let positives = 0;
  for (let index = 0; index < probability.length; index++) {
    // 32 bits: a probability is off by 2^-32 at most.
    const positive = bitsAt(stream, start + index) < (probability[index] ?? Number.NaN) * 2 ** 32;
    if (positive) positives += weights === undefined ? 1 : (weights[index] ?? Number.NaN);
  }
  return positives - expected;
}

/** The same for many rows, whose sum is nearly normal. */
function surplusOfSum({ spread, start }: Bin, stream: RandomStream): number {
  // Half a step up, because uniformAt can be 0.
  return spread * normalQuantile(uniformAt(stream, start) + 2 ** -54);
}

interface CalibrationErrors {
  readonly ece: number;
  readonly mce: number;
}

function calibrationErrors(bins: readonly Bin[], surplusOf: (bin: Bin) => number): CalibrationErrors {
  let gaps = 0;
  let weight = 0;
  let mce = 0;
  for (const bin of bins) {
    const gap = Math.abs(surplusOf(bin));
    gaps += gap;
    weight += bin.weight;
    mce = Math.max(mce, gap / bin.weight);
  }
  return { ece: gaps / weight, mce };
}

function nullErrors(draws: Float64Array): NullErrors {
  const sorted = sortedCopy(draws);
  return { draws: sorted, mean: sum(sorted) / sorted.length, quantile95: quantile(sorted, 0.95) };
}
