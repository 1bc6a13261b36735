import { markdownTable } from "markdown-table";
import { countText } from "../number-text.ts";

export interface Column<Row> {
  readonly title: string;
  readonly align?: "r";
  /** Markdown of one cell, made inert already; empty when there is nothing to say. */
  readonly cell: (row: Row) => string;
}

/** A GFM table of the columns in which at least one row has something to say. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const filled = columns
    .map((column) => ({ ...column, cells: rows.map(column.cell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const body = rows.map((_row, index) => filled.map(({ cells }) => cells[index] ?? ""));
  return markdownTable([filled.map(({ title }) => title), ...body], {
    align: filled.map(({ align }) => align ?? "l"),
    alignDelimiters: false,
  });
}

/** Something folded away under one line of our own words. */
export function folded(summary: string, body: string, open = false): string {
  return `<details${open ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** What `render` makes of the first rows, and how many more the record has. */
export function limited<Row>(rows: readonly Row[], most: number, render: (shown: readonly Row[]) => string): string {
  const more = rows.length - most;
  if (more <= 0) return render(rows);
  const rest = `… and ${countText(more)} more in the audit record.`;
  return most === 0 ? rest : `${render(rows.slice(0, most))}\n\n${rest}`;
}
