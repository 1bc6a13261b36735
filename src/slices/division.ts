/** How one column divides the rows of each population into parts. */
export interface Division {
  readonly column: string;
  /** Names of the parts in their order, `region=EU` or `age<=25`; the last, `region=(missing)`, is of rows without a value. */
  readonly parts: readonly string[];
  /** For each population the part of each of its rows, as an index into `parts`. */
  readonly codes: readonly Int32Array[];
  /** Facts in a sentence each, for people. */
  readonly notes: readonly string[];
}

/** The name of the part whose rows have no value. */
export function missingPart(column: string): string {
  return `${column}=(missing)`;
}
