/** What the model does; decides what a label, a prediction and a score are. */
export type Task = "binary" | "multiclass" | "regression";

/** The compared rows of one model, in one order. Every array has `rows` entries. */
export interface Side {
  readonly rows: number;
  /** The row of each in its own table, for slices, errors and examples. */
  readonly tableRows: Int32Array;
  /** Class codes, or values in a regression; never missing: rows without a label are not compared. */
  readonly label: Int32Array | Float64Array | undefined;
  /** Class codes, -1 where invalid (counted as wrong); or values in a regression, NaN where invalid. */
  readonly prediction: Int32Array | Float64Array | undefined;
  /** Binary: probability of the positive class, 0 to 1; NaN where invalid. */
  readonly score: Float64Array | undefined;
  /** Multiclass: probabilities of each class in the order of `classes`; NaN where invalid. */
  readonly scores: readonly Float64Array[] | undefined;
  /** Milliseconds, 0 or more; NaN where it was not measured. */
  readonly latencyMs: Float64Array | undefined;
  /** Finite and 0 or more. */
  readonly weight: Float64Array | undefined;
  /** Rows whose score or prediction is missing or not a finite number. */
  readonly invalid: number;
}

/** Two models (or one) on rows made comparable: what is measured, and the facts of how it came about. */
export interface Comparison {
  readonly task: Task;
  /** joined: reference and candidate have the same rows, and row i of both is the same unit with the same label. */
  readonly pairing: Pairing;
  /** Text of each class code; binary: [negative, positive]; regression: empty. */
  readonly classes: readonly string[];
  /** Code of the positive class: 1 in a binary task. */
  readonly positive: number | undefined;
  readonly reference: Side | undefined;
  readonly candidate: Side;
  readonly facts: PairingFacts;
}

export type Pairing = "joined" | "none" | "no-reference";

/** One of something for each side; 0 on the reference's side when there is no reference. */
export interface Sides<T> {
  readonly reference: T;
  readonly candidate: T;
}

/** What the join found. On each joined side: rows = compared + unmatched + duplicates + unlabelled. */
export interface PairingFacts {
  readonly joinColumns: readonly string[];
  /** Rows of each file. */
  readonly rows: Sides<number>;
  /** Rows of each side that metrics see. */
  readonly compared: Sides<number>;
  /** Ids without a partner in the other file. */
  readonly unmatched: Sides<number>;
  /** Rows whose id occurred before in the same file; they are not compared when joined. */
  readonly duplicates: Sides<number>;
  /** Rows without a label; they are not compared. */
  readonly unlabelled: Sides<number>;
  readonly invalid: Sides<number>;
  /** Matched ids as a share of the distinct ids, the smaller of both files; undefined when nothing was joined. */
  readonly joinRate: number | undefined;
  /** Rows whose label differs between the files (candidate, reference, labels). */
  readonly labelDisagreements: number;
  /** Order-independent digest of the ids of the compared rows; undefined when no ids were read or nothing was joined. */
  readonly idsSha256: string | undefined;
  /** Up to five ids for each problem, in the order of the file. */
  readonly examples: PairingExamples;
  /** Facts in a sentence each, for people. */
  readonly notes: readonly string[];
}

export interface PairingExamples {
  readonly duplicates: Sides<readonly string[]>;
  readonly unmatched: Sides<readonly string[]>;
  readonly labelDisagreements: readonly string[];
}
