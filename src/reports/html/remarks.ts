import type { Markup } from "./markup.ts";
import { paragraph } from "./words.ts";

/** What helps to read a table, below it, a sentence each. */
export function remarksMarkup(remarks: readonly string[]): readonly Markup[] {
  return remarks.map((remark) => paragraph(remark, "muted"));
}
