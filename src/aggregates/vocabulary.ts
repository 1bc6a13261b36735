import type { Comparison, Side } from "../align/comparison.ts";
import type { Inference } from "../stats/inference.ts";

/**
 * The closed vocabulary that metrics are computed from. An engine fills it for one slice at a time; the memory engine
 * does so from typed arrays, an SQL engine may push the same entries down (all but the columns themselves).
 */

/** One cell of a count cube: how often a label met a prediction (or a pair of predictions), with sums of weights. */
export interface CubeCell {
  /** Code of the label. */
  readonly label: number;
  /** Code of the predicted class; -1 where the prediction is invalid, which counts as wrong. */
  readonly reference: number;
  readonly candidate: number;
  /** Rows that weigh something. */
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

/** A number that each row of a side has. */
export interface RowVariable {
  /** Different for different numbers: what was computed under a name is not computed again. */
  readonly name: string;
  /** Whether a percentile of it takes the rows of one unit as a pair; latencies are measured apart even then. Default: true. */
  readonly paired?: boolean;
  /** Whether weights of rows apply to it; the time that a machine takes weighs alike. Default: true. */
  readonly weighted?: boolean;
  /** The number of each row, NaN where it has none. */
  values(side: Side, comparison: Pick<Comparison, "task" | "classes" | "positive">): Float64Array;
}

export interface SideMoments {
  /** Rows with a value that weigh something. */
  readonly rows: number;
  /** Independent ones among them: groups where rows are clustered, else the rows. */
  readonly units: number;
  /** Rows left out because the value is not a number. */
  readonly excluded: number;
  /** Weighted mean of each variable, in the order asked for. */
  readonly means: readonly number[];
  /** Skewness of what the units add to each mean: third central moment over the standard deviation cubed. */
  readonly skewness: readonly number[];
  /**
   * Covariance of the estimated means (not of the rows): `sum w^2 (x - mean)(z - mean) / (sum w)^2 * n / (n - 1)`; with
   * clusters the sum is over the products of the sums within each.
   */
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
  /** Groups that the rows come in, where they are clustered. */
  readonly units?: number;
}

export type RankingStatistic = "roc_auc" | "average_precision";

/** A percentile of a row variable on each side, and what is needed to compare the two. */
export interface OrderedSides {
  readonly reference: OrderedSide | undefined;
  readonly candidate: OrderedSide;
  /** Rows without a value, both sides together; a pair counts once. */
  readonly excluded: number;
  readonly concordance: Concordance;
  /** Sorted bootstrap draws of candidate minus reference, where the sample is small enough to need them. */
  readonly draws: Float64Array | undefined;
}

export interface OrderedSide {
  /** Rows with a value that weigh something. */
  readonly rows: number;
  /** NaN without rows, or where none weighs anything. */
  readonly value: number;
  /** By Maritz and Jarrett. */
  readonly standardError: number;
  readonly inference: Inference;
}

/** How the percentiles of large samples vary together. */
export interface Concordance {
  /** Over joined rows, of "is above its side's percentile"; 0 for unpaired data. */
  readonly correlation: number;
  /** Groups, where rows are clustered. */
  readonly units?: number;
}

/** The columns of the selected rows. */
export interface SelectedSides {
  readonly reference: Side | undefined;
  readonly candidate: Side;
}

/** A number for each selected row of the two sides. */
export interface SelectedValues {
  readonly reference: Float64Array | undefined;
  readonly candidate: Float64Array;
}

/** What each row adds to an estimate: a number for each row of a side, with a weighted mean of 0. */
export type Influences = SelectedValues;

/** What a row with this label and prediction adds to an estimate. */
export type CellInfluence = (label: number, prediction: number) => number;

/** Variances and covariance of two estimates. */
export interface Spread {
  readonly reference: number;
  readonly candidate: number;
  readonly cross: number;
  /** Independent units of the smaller side: groups where rows are clustered, else rows. */
  readonly units: number;
}

/** Rows of one slice, as positions in each side; undefined stands for all rows. */
export interface Selection {
  readonly reference: Int32Array | undefined;
  readonly candidate: Int32Array | undefined;
}
