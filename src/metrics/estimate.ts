import { isFiniteInference, type Inference } from "../stats/inference.ts";

/** Why a number does not exist, or cannot be relied on; the code is stable, the text carries the numbers. */
export interface Reason {
  readonly code:
    | "no-rows"
    | "too-few-rows"
    | "too-few-blocks"
    | "absent-class"
    | "single-class"
    | "no-positives"
    | "no-negatives"
    | "zero-denominator"
    | "constant-labels"
    | "constant-predictions"
    | "missing-values"
    | "no-reference"
    | "not-paired"
    | "not-told"
    | "not-finite";
  readonly text: string;
}

export interface Estimated {
  readonly kind: "estimated";
  readonly value: number;
  /** Rows that entered. */
  readonly n: number;
  /** Of the value, or of its excess over `chance.mean`. */
  readonly inference: Inference;
  readonly chance?: Chance;
}

/** What few rows show by chance alone, such as an error of a perfect model: a value is judged by its excess over the mean. */
export interface Chance {
  readonly mean: number;
  readonly quantile95?: number;
}

/** `shown` is the number that scikit-learn prints in this case, if it prints one; it is never judged. */
export interface NotEstimated {
  readonly kind: "undefined";
  readonly n: number;
  readonly reason: Reason;
  readonly shown: number | undefined;
}

export type Estimate = Estimated | NotEstimated;

/** Covariance of the estimates of the two sides, for contrasts such as relative limits. */
export interface Covariance {
  readonly reference: number;
  readonly candidate: number;
  readonly cross: number;
  /** Of the few units that these are estimated from; large enough for the normal distribution where it is not given. */
  readonly degreesOfFreedom?: number;
}

/** What became of one metric on one slice. */
export interface Measured {
  /** undefined: there is no reference, or the metric has no value of its own for it. */
  readonly reference: Estimate | undefined;
  readonly candidate: Estimate;
  /** Candidate minus reference. */
  readonly change: Estimate | undefined;
  readonly covariance: Covariance | undefined;
  /** Rows without a usable value that were left out, both sides together. */
  readonly excluded: number;
  /** Rows of the candidate that were to enter, with those left out. */
  readonly asked?: number;
  /** Rows that the evidence is worth: fewer where they are weighted or clustered. */
  readonly support?: number;
  /** The smaller of the rows inside and outside the class of interest, where the metric looks at one class. */
  readonly events?: number;
  /** The blocks that were compared, where these are the unit of evidence. */
  readonly blocks?: ComparedBlocks;
  /** Of blocks: mean of ln(candidate / reference), where all are above 0. */
  readonly logRatio?: Inference;
  /** The groups that were compared, where the metric is a gap between them. */
  readonly groups?: ComparedGroups;
}

/** Interleaved blocks of a measurement: what they have in common, and what not. */
export interface ComparedBlocks {
  /** Blocks with a value in both files. */
  readonly common: number;
  readonly onlyIn: { readonly reference: readonly string[]; readonly candidate: readonly string[] };
  /** The one with the fewest rows in either file. */
  readonly smallest: { readonly name: string; readonly rows: number } | undefined;
  /** The one with the largest share of the rows of its file; `of` is how many these are in the common blocks. */
  readonly largest?: { readonly name: string; readonly rows: number; readonly of: number } | undefined;
  /** Rows that each block needs, or the number says nothing of it. */
  readonly rowsNeeded: number;
}

/** What a gap between groups is made of. */
export interface ComparedGroups {
  /** Of each side that was measured. */
  readonly furthest: { readonly reference?: Furthest; readonly candidate?: Furthest };
  /** Each metric in each group, those left out as well. */
  readonly values: readonly GroupValue[];
  /** Rows that have no value in the column: they are no group. */
  readonly without: { readonly reference: number; readonly candidate: number };
}

/** The lowest and the highest group of the metric that is furthest apart. */
export interface Furthest {
  readonly metric: string;
  readonly low: string;
  readonly high: string;
}

export interface GroupValue {
  /** The metric that is compared: `recall`. */
  readonly metric: string;
  /** `region=EU` */
  readonly name: string;
  readonly reference: Estimate | undefined;
  readonly candidate: Estimate;
  /** Why the group takes no part. */
  readonly leftOut: Reason | undefined;
}

export function notEstimated(reason: Reason, n: number, shown?: number): NotEstimated {
  return { kind: "undefined", n, reason, shown };
}

/** An estimate, unless a number in it is not finite: a NaN never reaches a verdict as a number. */
export function estimated(value: number, n: number, inference: Inference): Estimate {
  if (n === 0) return notEstimated({ code: "no-rows", text: "there are no rows to measure" }, 0);
  if (!Number.isFinite(value)) {
    return notEstimated({ code: "not-finite", text: `the value is ${String(value)}, not a finite number` }, n);
  }
  if (isFiniteInference(inference)) return { kind: "estimated", value, n, inference };
  const text = "the sample does not tell how uncertain the value is";
  return notEstimated({ code: "not-finite", text }, n, value);
}
