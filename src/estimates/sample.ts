import type { Side } from "../align/comparison.ts";

/** Rows of one model that have a prediction and all scores. */
export interface ScoredRows {
  /** Probability of each class that is looked at: of the positive one in a binary task, else of all. */
  readonly scores: readonly Float64Array[];
  /** Those classes, in the same order. */
  readonly classes: readonly number[];
  /** Class codes. */
  readonly prediction: Int32Array;
  readonly rows: number;
  /** The row of each in its side. */
  readonly from: Int32Array;
  /** Rows that were left out. */
  readonly leftOut: number;
}

/** The rows that can be estimated; undefined where the side has no probabilities. */
export function scoredRows({ rows, score, scores, prediction }: Side): ScoredRows | undefined {
  const given = score === undefined ? scores : [score];
  if (given === undefined || !(prediction instanceof Int32Array)) return undefined;
  const from = usableRows(rows, given, prediction);
  return {
    scores: given.map((values) => Float64Array.from(from, (row) => values[row] ?? Number.NaN)),
    classes: score === undefined ? given.map((_, code) => code) : [1],
    prediction: Int32Array.from(from, (row) => prediction[row] ?? -1),
    rows: from.length,
    from,
    leftOut: rows - from.length,
  };
}

function usableRows(rows: number, scores: readonly Float64Array[], prediction: Int32Array): Int32Array {
  const usable = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const complete = (prediction[row] ?? -1) >= 0 && scores.every((values) => !Number.isNaN(values[row]));
    if (complete) usable[count++] = row;
  }
  return usable.slice(0, count);
}

/** For each class that is looked at: whether the label of each row is it. */
export function positivesOf(label: Int32Array, { classes, from }: ScoredRows): readonly Uint8Array[] {
  return classes.map((code) => {
    const flags = new Uint8Array(from.length);
    for (let index = 0; index < from.length; index++) flags[index] = Number(label[from[index] ?? 0] === code);
    return flags;
  });
}
