import type { ContributionRow, ContributionsOutline } from "../contributions.ts";
import { attribute, markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { remarksMarkup } from "./remarks.ts";
import { moreMarkup, shownMarkup } from "./more.ts";
import { table } from "./table.ts";
import { nameMarkup, proseMarkup } from "./words.ts";

const mostTables = 8;
const mostRows = 50;

/** Where the changes of the metrics come from, a folded table for each metric and column. */
export function contributionsMarkup(contributions: readonly ContributionsOutline[]): Markup | undefined {
  if (contributions.length === 0) return undefined;
  return markup`<h3>Where the change comes from</h3>
${contributions.slice(0, mostTables).map(blockMarkup)}${moreMarkup(contributions.length - mostTables)}`;
}

function blockMarkup({ title, by, many, change, remark, rows }: ContributionsOutline, at: number): Markup {
  const shown = rows.slice(0, mostRows);
  const summary = markup`${proseMarkup(title, 120)} ${change}, by ${nameMarkup(by)}`;
  return markup`<details${attribute("open", at === 0 ? "open" : undefined)}><summary>${summary}</summary>
${table<ContributionRow>({
  caption: `${title} by ${by}`,
  noun: "slices",
  rows: shown,
  columns: [
    { title: "Slice", cell: ({ slice }) => nameMarkup(slice) },
    { title: `Share of the ${many}`, isNumber: true, cell: ({ weight }) => weight },
    { title: "By a change in it", isNumber: true, cell: ({ within }) => within },
    { title: "By its size", isNumber: true, cell: ({ mix }) => mix },
    { title: "Adds to the change", isNumber: true, cell: ({ total }) => total },
    { title: "Share of the change", isNumber: true, cell: ({ share }) => share },
  ],
})}${shownMarkup(shown.length, rows.length, "slices")}${remarksMarkup([remark])}</details>
`;
}
