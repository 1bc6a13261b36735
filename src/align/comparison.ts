/** What the model does; decides what a label, a prediction and a score are. */
export const tasks = ["binary", "multiclass", "multilabel", "regression", "quantile", "ranking", "scores"] as const;
export type Task = (typeof tasks)[number];

/** The compared rows of one model, in one order; in a ranking a row is a query. Every array has `rows` entries. */
export interface Side {
  readonly rows: number;
  /** The row of each in its own table, for slices, errors and examples. */
  readonly tableRows: Int32Array;
  /** Class codes, or values in a regression; never missing: rows without a label are not compared. */
  readonly label: Int32Array | Float64Array | undefined;
  /** Class codes, -1 where invalid (counted as wrong); or values in a regression, NaN where invalid. */
  readonly prediction: Int32Array | Float64Array | undefined;
  /** Binary: probability of the positive class, 0 to 1. Scores: the value itself. NaN where invalid. */
  readonly score: Float64Array | undefined;
  /** Multiclass: probabilities of each class in the order of `classes`; NaN where invalid. */
  readonly scores: readonly Float64Array[] | undefined;
  /** Milliseconds, 0 or more; NaN where it was not measured. */
  readonly latencyMs: Float64Array | undefined;
  /** Finite and 0 or more. */
  readonly weight: Float64Array | undefined;
  /** Code of the group (user, conversation, block) whose rows are not independent; the same code on both sides. */
  readonly cluster?: Int32Array | undefined;
  /** The block of an interleaved measurement that the row belongs to. */
  readonly block?: Blocks | undefined;
  /** The machines that the compared rows were measured on, in the order of their names; undefined where nobody says. */
  readonly machines?: readonly string[] | undefined;
  /** Columns that gates name by themselves, such as a cost per row; NaN where there is no value. */
  readonly columns?: ReadonlyMap<string, Float64Array> | undefined;
  /** Quantile forecasts in ascending order of their level; NaN where invalid. */
  readonly quantiles?: readonly QuantileForecast[] | undefined;
  /** The judged lists of a ranking. */
  readonly lists?: RankedLists | undefined;
  /** Multilabel: for each class whether a row carries it (1) or not (0), by label and by prediction. */
  readonly labelSets?: readonly Uint8Array[] | undefined;
  readonly predictionSets?: readonly Uint8Array[] | undefined;
  /** Rows whose score or prediction is missing or not a finite number. */
  readonly invalid: number;
}

/** The block of each row; a name has one code on both sides. */
export interface Blocks {
  readonly codes: Int32Array;
  /** Name of each code. */
  readonly names: readonly string[];
}

/** The forecast of one quantile for each row. */
export interface QuantileForecast {
  /** 0 to 1, exclusive. */
  readonly level: number;
  readonly values: Float64Array;
}

/** The items of each query: those of query q stand from `starts[q]` to `starts[q + 1]`. */
export interface RankedLists {
  /** One more than there are queries. */
  readonly starts: Int32Array;
  /** Relevance of each item, 0 or more. */
  readonly relevance: Float64Array;
  /** Higher ranks first; NaN where invalid, which ranks last. */
  readonly score: Float64Array;
  /** Every judged item of each query, also those that the model does not list: what an ideal order could show. */
  readonly judged: JudgedItems;
}

/** Relevances by query, laid out as the lists are. */
export interface JudgedItems {
  readonly starts: Int32Array;
  readonly relevance: Float64Array;
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
  /** Where some of the rows have no label: those with and without. */
  readonly everyRow?: EveryRow | undefined;
  readonly facts: PairingFacts;
}

/** Rows that would be compared if all had a label; of their columns only prediction and scores. */
export interface EveryRow {
  readonly reference: Side | undefined;
  readonly candidate: Side;
  /** Whether each row of the candidate has a label (1) or not (0). */
  readonly isLabelled: Uint8Array;
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
  /** Rows without a label; they are not compared, unless no row has one and nothing that is asked needs it. */
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
