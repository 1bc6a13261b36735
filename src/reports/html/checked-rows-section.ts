import { checkedRowsSummary } from "../checked-rows.ts";
import type { CheckedRowsOutline } from "../checked-rows.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { moreMarkup } from "./more.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";
import { nameMarkup, proseMarkup } from "./words.ts";

const mostChecks = 20;

/** The rows that break checks of the data, a table for each. */
export function checkedRowsSection(checked: readonly CheckedRowsOutline[]): Section | undefined {
  if (checked.length === 0) return undefined;
  const body = markup`${checked.slice(0, mostChecks).map(checkMarkup)}${moreMarkup(checked.length - mostChecks)}`;
  return { id: "checked-rows", title: `Rows that break ${checkedRowsSummary(checked)}`, body };
}

function checkMarkup({ title, column, counts, rows, more }: CheckedRowsOutline, at: number): Markup {
  const of = column === undefined ? "" : markup`: ${nameMarkup(column)}`;
  return markup`<h3>${proseMarkup(title, 120)}${of}, ${counts}</h3>
${table({
  caption: `Rows that break check ${at + 1}: ${title}`,
  rows,
  columns: [
    { title: "Where", cell: ({ where }) => proseMarkup(where, 80) },
    { title: "Id", cell: ({ id }) => (id === "" ? "" : nameMarkup(id)) },
    { title: "Value", cell: ({ value }) => (value === "" ? "" : nameMarkup(value)) },
  ],
})}${moreMarkup(more, "")}`;
}
