import { countText } from "../number-text.ts";
import { checkedRowsSummary, type CheckedRowsOutline } from "./checked-rows.ts";
import { markdownName, markdownProse } from "./escape.ts";
import { folded, table } from "./markdown-table.ts";

/** Rows of one check that a comment shows; the record has more. */
const mostRows = 10;
const mostChecks = 10;

/** The rows that break checks, a table for each, folded. */
export function checkedRowsSection(checked: readonly CheckedRowsOutline[]): string {
  if (checked.length === 0) return "";
  const shown = checked.slice(0, mostChecks).map(block);
  const more = checked.length - shown.length;
  if (more > 0) shown.push(`… and ${countText(more)} more in the audit record.`);
  return folded(`Rows that break ${checkedRowsSummary(checked)}`, shown.join("\n\n"));
}

function block({ title, column, counts, rows, more }: CheckedRowsOutline): string {
  const of = column === undefined ? "" : `: ${markdownName(column, 80)}`;
  const shown = rows.slice(0, mostRows);
  const unshown = rows.length - shown.length + more;
  const cells = table(
    [
      { title: "Where", cell: ({ where }) => markdownProse(where, 80) },
      { title: "Id", cell: ({ id }) => (id === "" ? "" : markdownName(id, 60)) },
      { title: "Value", cell: ({ value }) => (value === "" ? "" : markdownName(value, 120)) },
    ],
    shown,
  );
  const rest = unshown > 0 ? `\n\n… and ${countText(unshown)} more.` : "";
  return `**${markdownProse(title, 80)}**${of}, ${counts}\n\n${cells}${rest}`;
}
