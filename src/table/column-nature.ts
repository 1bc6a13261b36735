import type { ColumnKind } from "./column.ts";

/** What the values of a column can be asked: how large they are, which they are, or when. */
export const columnNature = {
  number: "numbers",
  integer: "numbers",
  decimal: "numbers",
  text: "values",
  boolean: "values",
  timestamp: "instants",
} as const satisfies Record<ColumnKind, string>;
