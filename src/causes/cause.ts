import type { Verdict } from "../gates/verdict.ts";
import type { RisenLoss } from "./losses.ts";

/** What goes with the failure of a quality gate; it proves nothing. */
export interface Causes {
  /** The gravest failed gate, and the slice on whose rows it failed. */
  readonly gate: Verdict;
  /** The loss whose rise is explained; undefined where there is none. */
  readonly loss: Pick<RisenLoss, "name" | "increase"> | undefined;
  /** How many were looked at. */
  readonly examined: { readonly features: number; readonly slices: number };
  /** The strongest first, at most ten. */
  readonly found: readonly Cause[];
  /** Columns that could not be looked at, a sentence each. */
  readonly notes: readonly string[];
  /** Why there is nothing to explain. */
  readonly reason: CausesReason | undefined;
}

export interface CausesReason {
  readonly code: "no-reference" | "no-loss" | "no-increase";
  readonly text: string;
}

/** One thing that goes with the failure. */
export interface Cause {
  readonly kind: "feature" | "slice" | "found-slice" | "check";
  /** Column, slice, or gate of the check. */
  readonly name: string;
  /** Share of the rise of the loss that goes with it beyond what its share of the rows would make; undefined for a check that says nothing of rows. */
  readonly explained: number | undefined;
  /** Of this, what the change of the mix alone adds: the reference's losses at the candidate's shares of rows. */
  readonly mix: number | undefined;
  /** The cell that stands out most. */
  readonly part: CausePart | undefined;
  /** After Benjamini and Hochberg over everything that was looked at; the smaller of mix and part. */
  readonly pAdjusted: number | undefined;
  /** Verdicts on it by gates of their own: drift, checks, gates on the slice. */
  readonly flags: readonly Verdict[];
}

export interface CausePart {
  readonly name: string;
  readonly kind: "values" | "new" | "missing";
  /** Shares of the rows of both sides. */
  readonly rows: { readonly reference: number; readonly candidate: number };
  /** Of the rise of the loss. */
  readonly share: number;
}
