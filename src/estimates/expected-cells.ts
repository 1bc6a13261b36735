import type { ScoredRows } from "./sample.ts";

/** Expected counts of one class against the rest, when each row carries the class with its calibrated probability. */
export interface ExpectedCells {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/**
 * The confusion matrix that calibrated probabilities lead to expect, for the class at `index` against the rest (NannyML).
 * @param times how often each row counts; undefined: once.
 */
export function expectedCells(
  { classes, prediction }: ScoredRows,
  index: number,
  probability: Float64Array,
  times?: Uint8Array,
): ExpectedCells {
  const code = classes[index] ?? -1;
  let [truePositives, falsePositives, falseNegatives, trueNegatives] = [0, 0, 0, 0];
  for (let row = 0; row < prediction.length; row++) {
    const weight = times === undefined ? 1 : (times[row] ?? 0);
    const positive = weight * (probability[row] ?? Number.NaN);
    if (prediction[row] === code) {
      truePositives += positive;
      falsePositives += weight - positive;
    } else {
      falseNegatives += positive;
      trueNegatives += weight - positive;
    }
  }
  return { truePositives, falsePositives, falseNegatives, trueNegatives };
}
