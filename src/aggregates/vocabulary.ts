/**
 * The closed vocabulary that metrics are computed from. An engine fills it for one slice at a time; the memory engine
 * does so from typed arrays, an SQL engine may push the same entries down.
 */

/** One cell of a count cube: how often a label met a prediction (or a pair of predictions), with sums of weights. */
export interface CubeCell {
  /** Code of the label. */
  readonly label: number;
  /** Code of the predicted class; -1 where the prediction is invalid, which counts as wrong. */
  readonly reference: number;
  readonly candidate: number;
  readonly rows: number;
  /** Sum of the weights, and of their squares; both equal `rows` without weights. */
  readonly weight: number;
  readonly squaredWeight: number;
}

/** Counts by (label, reference prediction, candidate prediction) when joined, else by (label, prediction) of each side. */
export type Cube =
  | { readonly joined: true; readonly cells: readonly CubeCell[] }
  | {
      readonly joined: false;
      readonly reference: readonly CubeCell[] | undefined;
      readonly candidate: readonly CubeCell[];
    };

/** A number that each row has for each side. */
export const rowVariables = [
  "log_loss",
  "brier",
  "absolute_error",
  "squared_error",
  "error",
  "absolute_percentage_error",
  "label",
  "squared_label",
  "latency_ms",
] as const;
export type RowVariable = (typeof rowVariables)[number];

export interface SideMoments {
  /** Rows with a value. */
  readonly rows: number;
  /** Rows left out because the value is not a number. */
  readonly excluded: number;
  /** Weighted mean of each variable, in the order asked for. */
  readonly means: readonly number[];
  /** Covariance of the estimated means (not of the rows): `sum w^2 (x - mean)(z - mean) / (sum w)^2 * n / (n - 1)`. */
  readonly covariance: readonly (readonly number[])[];
}

/** Means of row variables with the covariance of those means; `cross` is reference × candidate, joined data only. */
export interface Moments {
  readonly reference: SideMoments | undefined;
  readonly candidate: SideMoments;
  readonly cross: readonly (readonly number[])[] | undefined;
}

/** A statistic of the order of scores against a binary outcome, with the covariance of the two sides' estimates. */
export interface Ranking {
  readonly reference: RankedSide | undefined;
  readonly candidate: RankedSide;
  /** Covariance of the two estimates; 0 for unpaired data. */
  readonly cross: number;
}

export interface RankedSide {
  readonly value: number;
  readonly variance: number;
  readonly positives: number;
  readonly negatives: number;
}

export type RankingStatistic = "roc_auc" | "average_precision";

/** The sorted values of a row variable, and what is needed to compare a percentile of the two sides. */
export interface OrderedSides {
  readonly reference: OrderedSide | undefined;
  readonly candidate: OrderedSide;
  /** Correlation, over joined rows, of "is above its side's percentile"; 0 for unpaired data. */
  readonly concordance: number;
  /** Sorted bootstrap draws of candidate minus reference, where the sample is small enough to need them. */
  readonly draws: Float64Array | undefined;
}

export interface OrderedSide {
  /** Ascending, without missing values. */
  readonly sorted: Float64Array;
  readonly excluded: number;
  /** Maritz–Jarrett standard error of the percentile. */
  readonly standardError: number;
}

/** Rows of one slice, as positions in each side; undefined stands for all rows. */
export interface Selection {
  readonly reference: Int32Array | undefined;
  readonly candidate: Int32Array | undefined;
}
