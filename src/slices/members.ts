/** Rows of a slice: one list for each population, ascending. */
export interface Members {
  readonly name: string;
  readonly by: string | undefined;
  readonly rows: readonly Int32Array[];
  readonly notes: readonly string[];
}
