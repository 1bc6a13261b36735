/** Part of the compared rows, judged on its own. */
export interface Slice {
  /** `region=EU`, `region=(missing)`, `region=EU & age<=25`, or the name of a filter. */
  readonly name: string;
  /** The column whose values made this slice and its siblings, or several joined by " & "; undefined for a filter. */
  readonly by: string | undefined;
  /** Indices into the rows of the reference's side, ascending; undefined without a reference. */
  readonly reference: Int32Array | undefined;
  /** Indices into the rows of the candidate's side, ascending; empty when no row belongs. */
  readonly candidate: Int32Array;
  /** Only its difference from its siblings is asked for; no gate judges it by itself. */
  readonly onlyCompared?: true;
  /** Facts in a sentence each, for people. */
  readonly notes: readonly string[];
}
