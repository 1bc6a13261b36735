/** Part of the compared rows, judged on its own. */
export interface Slice {
  /** `region=EU`, `region=(missing)`, or the name of a filter. */
  readonly name: string;
  /** The column whose values made this slice and its siblings; undefined for a filter. */
  readonly by: string | undefined;
  /** Indices into the rows of the reference's side, ascending; undefined without a reference. */
  readonly reference: Int32Array | undefined;
  /** Indices into the rows of the candidate's side, ascending; empty when no row belongs. */
  readonly candidate: Int32Array;
  /** Facts in a sentence each, for people. */
  readonly notes: readonly string[];
}
