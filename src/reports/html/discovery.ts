import type { DiscoveredRow, DiscoveryOutline } from "../discovery.ts";
import { countText } from "../../number-text.ts";
import { toneMark } from "./mark.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { remarksMarkup } from "./remarks.ts";
import { table } from "./table.ts";
import { below, nameMarkup } from "./words.ts";

/** The slices that the search found, worse or not. */
export function discoveryMarkup(discovery: DiscoveryOutline | undefined): Markup | undefined {
  if (discovery === undefined) return undefined;
  const { summary, rows, remarks } = discovery;
  return markup`<h3>Found by search: ${summary}</h3>
${rows.length === 0 ? "" : foundTable(discovery)}${remarksMarkup(remarks)}`;
}

function foundTable({ rows, lossTitle, level }: DiscoveryOutline): Markup {
  return table<DiscoveredRow>({
    caption: "Slices found by search",
    noun: "slices",
    rows,
    columns: [
      { title: "Slice", cell: ({ slice, similar }) => markup`${nameMarkup(slice)}${similarMarkup(similar)}` },
      { title: "Verdict", cell: ({ word, worse }) => (worse ? toneMark("warn", word) : word) },
      {
        title: markup`${lossTitle}${below(level === "" ? "" : `${level} interval`)}`,
        isNumber: true,
        cell: ({ inside, interval }) => markup`${inside}${below(interval)}`,
      },
      { title: "Elsewhere", isNumber: true, cell: ({ elsewhere }) => elsewhere },
      { title: "p", isNumber: true, cell: ({ pValue }) => pValue },
      { title: "Rows", isNumber: true, cell: (row) => row.rows },
    ],
  });
}

function similarMarkup([first, ...more]: readonly string[]): Markup | undefined {
  if (first === undefined) return undefined;
  const rest = more.length === 0 ? "" : ` and ${countText(more.length)} more`;
  return markup`<small>nearly the same rows: ${nameMarkup(first)}${rest}</small>`;
}
