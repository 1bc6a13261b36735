import { sortOrder } from "../stats/sort-order.ts";

/** Rows from the highest score to the lowest, with the end of each run of equal scores. */
export interface Descending {
  readonly order: Uint32Array;
  /** For each place the place after the last row of the same score. */
  readonly runEnd: Uint32Array;
}

/** Throws a RangeError on NaN. */
export function descending(scores: Float64Array): Descending {
  const order = sortOrder(scores).reverse();
  const runEnd = new Uint32Array(order.length);
  for (let at = order.length - 1; at >= 0; at--) {
    const same = at + 1 < order.length && scores[order[at] ?? 0] === scores[order[at + 1] ?? 0];
    runEnd[at] = same ? (runEnd[at + 1] ?? 0) : at + 1;
  }
  return { order, runEnd };
}

/** What is held against the order of the rows: their calibrated probabilities. */
export interface Ranked extends Descending {
  readonly probability: Float64Array;
  /** How often each row counts; undefined: once. */
  readonly times?: Uint8Array | undefined;
}

/**
 * Area under the ROC curve of expected true and false positives, by trapezoids; both sums are rounded to five decimals, as
 * NannyML does. Rows of one score share their mean probability, so that their order in the file is no matter. NaN where no
 * positive, or no negative, is expected.
 */
export function expectedRocAuc(ranked: Ranked): number {
  let [area, trues, falses] = [0, 0, 0];
  walk(ranked, (sumOfTrue, rows) => {
    const [higher, wider] = [round5(sumOfTrue), round5(rows - sumOfTrue)];
    area += ((wider - falses) * (higher + trues)) / 2;
    [trues, falses] = [higher, wider];
  });
  return area / (trues * falses);
}

/** Sum of the gains of recall, each times the precision there, row by row as NannyML does. NaN where no positive is expected. */
export function expectedAveragePrecision(ranked: Ranked): number {
  let [sum, trues] = [0, 0];
  walk(ranked, (sumOfTrue, rows) => {
    const higher = round5(sumOfTrue);
    sum += (higher - trues) * (higher / rows);
    trues = higher;
  });
  return sum / trues;
}

/** Steps through the rows and tells the sum of the probabilities and the count of the rows so far. */
function walk(ranked: Ranked, step: (sumOfTrue: number, rows: number) => void): void {
  const { order, runEnd } = ranked;
  let [sumOfTrue, rows] = [0, 0];
  for (let start = 0; start < order.length;) {
    const end = runEnd[start] ?? order.length;
    const mean = meanOver(ranked, start, end);
    for (let at = start; at < end; at++) {
      const weight = weightAt(ranked, at);
      if (weight === 0) continue;
      sumOfTrue += weight * mean;
      rows += weight;
      step(sumOfTrue, rows);
    }
    start = end;
  }
}

function meanOver(ranked: Ranked, start: number, end: number): number {
  const { order, probability } = ranked;
  if (end === start + 1) return probability[order[start] ?? 0] ?? Number.NaN;
  let [sum, rows] = [0, 0];
  for (let at = start; at < end; at++) {
    const weight = weightAt(ranked, at);
    sum += weight * (probability[order[at] ?? 0] ?? Number.NaN);
    rows += weight;
  }
  return rows === 0 ? 0 : sum / rows;
}

function weightAt({ order, times }: Ranked, at: number): number {
  return times === undefined ? 1 : (times[order[at] ?? 0] ?? 0);
}

/** To five decimals, halves to even, as numpy.round. */
function round5(value: number): number {
  const scaled = value * 1e5;
  const down = Math.floor(scaled);
  const rest = scaled - down;
  const up = rest > 0.5 || (rest === 0.5 && down % 2 !== 0);
  return (up ? down + 1 : down) / 1e5;
}
