import type { MeasuredRow, Outline } from "../outline.ts";
import { capitalized } from "../capitalized.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";
import { shownMarkup } from "./more.ts";
import { table } from "./table.ts";
import { below, nameMarkup, proseMarkup } from "./words.ts";

/** Of measurements without a verdict so many have room on the page. */
const mostRows = 300;

/** Measurements without a verdict. */
export function measuredMarkup(
  caption: string,
  rows: readonly MeasuredRow[],
  { level, noun }: Pick<Outline, "level" | "noun">,
): Markup {
  const interval = level === undefined ? "" : below(`${level} interval`);
  const shown = rows.slice(0, mostRows);
  return markup`${table<MeasuredRow>({
    caption,
    noun: "measurements",
    rows: shown,
    columns: [
      { title: "Metric", cell: ({ title }) => proseMarkup(title, 120) },
      { title: "On", cell: ({ slice, whole }) => (slice === undefined ? whole : nameMarkup(slice)) },
      {
        title: "Reference → candidate",
        isNumber: true,
        cell: ({ values, valueInterval }) => markup`${values}${below(valueInterval)}`,
      },
      {
        title: markup`Change${interval}`,
        isNumber: true,
        cell: ({ change, interval: range }) => markup`${change}${below(range)}`,
      },
      { title: capitalized(noun.many), isNumber: true, cell: (row) => row.rows },
    ],
  })}
${shownMarkup(shown.length, rows.length, "measurements")}`;
}
