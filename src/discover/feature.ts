/** A column of the searched rows as a few values: its categories, or bins of its numbers. */
export interface Feature {
  /** Name of the column. */
  readonly column: string;
  /** Value of each row, as a position in `predicates`. */
  readonly codes: Uint8Array;
  /** What holds of the rows of each value: `region=EU`, `34<age<=41`, `age=(missing)`. */
  readonly predicates: readonly string[];
}

/** A column as it was read, with facts in a sentence each; undefined when it cannot be searched. */
export interface ReadFeature {
  readonly feature: Feature | undefined;
  readonly notes: readonly string[];
}
