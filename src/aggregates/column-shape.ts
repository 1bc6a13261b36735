import type { Binned } from "../stats/binned.ts";

/** How the values of a column are distributed in the two files, for people to look at; no value of a single row. */
export type ColumnShape = NumberShape | CategoryShape | FailedShape;

export interface NumberShape {
  readonly kind: "numeric" | "timestamp";
  /** From the reference alone; of points in time in milliseconds since 1970. */
  readonly edges: readonly number[];
  readonly reference: Binned;
  readonly candidate: Binned;
}

export interface CategoryShape {
  readonly kind: "categories";
  /** The commonest. */
  readonly categories: readonly CountedCategory[];
  /** Rows of all other categories together. */
  readonly other: { readonly reference: number; readonly candidate: number };
  /** Rows without a value, or with one that is not a number. */
  readonly missing: { readonly reference: number; readonly candidate: number };
}

/** What was to be shown could not be made: nothing is measured by it, so that this is no failure of the column. */
export interface FailedShape {
  readonly kind: "failed";
  readonly why: string;
}

export interface CountedCategory {
  readonly name: string;
  readonly reference: number;
  readonly candidate: number;
}
