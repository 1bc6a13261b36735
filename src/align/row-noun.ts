/** What people call one of the things that are compared, and several of them. */
export interface RowNoun {
  readonly one: string;
  readonly many: string;
}

export const rowNoun: RowNoun = { one: "row", many: "rows" };

/** A ranking compares queries; every other task, and a record without one, compares rows. */
export function rowNounOf(task: string | null): RowNoun {
  return task === "ranking" ? { one: "query", many: "queries" } : rowNoun;
}
