/** How a row changed. Classes: regressed, fixed, both-wrong. Values: worse, better. */
export type ChangeKind = "regressed" | "fixed" | "both-wrong" | "worse" | "better";

/**
 * What the rows are ordered by: the candidate's loss less the reference's. wrong_classes: how many classes of a row are
 * wrong. pinball_loss: the mean over the levels. ndcg_loss: 1 − NDCG of the whole list. score: the score as it is, negated
 * where higher is better.
 */
export type RowLoss =
  | "log_loss"
  | "zero_one_loss"
  | "absolute_error"
  | "wrong_classes"
  | "pinball_loss"
  | "ndcg_loss"
  | "score";

/** A class or a set of classes by its text, a value as a number; undefined where it is missing or not usable. */
export type Output = string | number | undefined;

/** What one model said of a row. */
export interface ModelOutputs {
  readonly prediction: Output;
  /** Of the positive class (binary) or of the label (multiclass); the NDCG of a query; the score of a scores task. */
  readonly score: number | undefined;
}

/** What is shown of a row beside its id. */
export interface RowOutputs {
  readonly label: Output;
  readonly reference: ModelOutputs;
  readonly candidate: ModelOutputs;
}

/** What a task says of its joined rows, by their position in both sides. */
export interface TaskChanges {
  /** First how a row got worse, then how one got better, then what is neither. */
  readonly kinds: readonly ChangeKind[];
  readonly loss: RowLoss;
  readonly scored: boolean;
  /** Position in `kinds`; -1 for a row that did not change. */
  readonly kindOf: (row: number) => number;
  /** Loss of the candidate less that of the reference; infinite where only one has a usable output, never NaN. */
  readonly lossDifference: (row: number) => number;
  readonly outputs: (row: number) => RowOutputs;
}

/** The number at a row; undefined where there is none. */
export function numberAt(values: Int32Array | Float64Array | undefined, row: number): number | undefined {
  const value = values?.[row];
  return Number.isNaN(value) ? undefined : value;
}
