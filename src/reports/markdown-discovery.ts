import { countText } from "../number-text.ts";
import type { ContributionRow, ContributionsOutline } from "./contributions.ts";
import type { DiscoveredRow, DiscoveryOutline } from "./discovery.ts";
import { markdownName, markdownProse } from "./escape.ts";
import { folded, table } from "./markdown-table.ts";

/** The slices that the search found, folded under how many of them are worse. */
export function discoverySection(discovery: DiscoveryOutline | undefined): string {
  if (discovery === undefined) return "";
  const { summary, rows, remarks } = discovery;
  const body = [rows.length === 0 ? "" : discoveredTable(discovery), ...remarks.map((remark) => markdownProse(remark))];
  return folded(`Slices found by search: ${summary}`, body.filter((part) => part !== "").join("\n\n"));
}

function discoveredTable({ rows, lossTitle, level }: DiscoveryOutline): string {
  return table<DiscoveredRow>(
    [
      { title: "Slice", cell: ({ slice, similar }) => markdownName(slice, 120) + similarText(similar) },
      { title: "Rows", align: "r", cell: (row) => row.rows },
      {
        title: `${lossTitle}${below(level === "" ? "" : `${level} interval`)}`,
        align: "r",
        cell: ({ inside, interval }) => inside + below(interval),
      },
      { title: "Elsewhere", align: "r", cell: ({ elsewhere }) => elsewhere },
      { title: "p", align: "r", cell: ({ pValue }) => pValue },
      { title: "Verdict", cell: ({ word, worse }) => (worse ? `**${word}**` : word) },
    ],
    rows,
  );
}

function similarText(similar: readonly string[]): string {
  const [first, ...more] = similar;
  if (first === undefined) return "";
  return `<br><sub>nearly the same rows: ${markdownName(first, 80)}${more.length === 0 ? "" : ` and ${countText(more.length)} more`}</sub>`;
}

const mostTables = 6;
const mostRows = 12;

/** Where the changes of the metrics come from, one table for each metric and column, folded. */
export function contributionsSection(contributions: readonly ContributionsOutline[]): string {
  if (contributions.length === 0) return "";
  const shown = contributions.slice(0, mostTables).map(contributionsBlock);
  const more = contributions.length - shown.length;
  const rest = more > 0 ? [`… and ${countText(more)} more in the audit record.`] : [];
  const metrics = `${countText(contributions.length)} ${contributions.length === 1 ? "breakdown" : "breakdowns"} by slice`;
  return folded(`Where the change comes from: ${metrics}`, [...shown, ...rest].join("\n\n"));
}

function contributionsBlock({ title, by, many, change, remark, rows }: ContributionsOutline): string {
  const more = rows.length - mostRows;
  return [
    `**${markdownProse(title, 80)}** ${change}, by ${markdownName(by, 80)}`,
    contributionsTable(rows.slice(0, mostRows), many),
    more > 0 ? `… and ${countText(more)} more slices in the audit record.` : "",
    markdownProse(remark),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function contributionsTable(rows: readonly ContributionRow[], many: string): string {
  return table<ContributionRow>(
    [
      { title: "Slice", cell: ({ slice }) => markdownName(slice, 80) },
      { title: `Share of the ${many}`, align: "r", cell: ({ weight }) => weight },
      { title: "By a change in it", align: "r", cell: ({ within }) => within },
      { title: "By its size", align: "r", cell: ({ mix }) => mix },
      { title: "Adds to the change", align: "r", cell: ({ total }) => total },
      { title: "Share of the change", align: "r", cell: ({ share }) => share },
    ],
    rows,
  );
}

function below(text: string): string {
  return text === "" ? "" : `<br><sub>${text.replaceAll(" ", "\u00a0")}</sub>`;
}
