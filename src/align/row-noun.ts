/** What people call one of the things that are compared, and several of them. */
export interface RowNoun {
  readonly one: string;
  readonly many: string;
}

export const rowNoun: RowNoun = { one: "row", many: "rows" };

/** Where rows come in interleaved blocks, these are what is compared. */
export const blockNoun: RowNoun = { one: "block", many: "blocks" };

/** A ranking compares queries; every other task, and a record without one, compares rows. */
export function rowNounOf(task: string | null): RowNoun {
  return task === "ranking" ? { one: "query", many: "queries" } : rowNoun;
}
