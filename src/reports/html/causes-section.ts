import type { CauseRow, CausesOutline } from "../causes.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { remarksMarkup } from "./remarks.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";
import { below, nameMarkup, proseMarkup } from "./words.ts";

/** What goes with the failure of a gate on quality; undefined where none failed. */
export function causesSection(causes: CausesOutline | undefined): Section | undefined {
  if (causes === undefined) return undefined;
  const { rows, remarks, summary } = causes;
  const told = rows.length === 0 ? markup`<p>Nothing stands out: ${proseMarkup(summary)}.</p>\n` : causesTable(rows);
  const body = markup`${told}${remarksMarkup(remarks)}`;
  return { id: "causes", title: "What goes with the failure", body };
}

function causesTable(rows: readonly CauseRow[]): Markup {
  return table<CauseRow>({
    caption: "What goes with the failure",
    rows,
    columns: [
      { title: "What", cell: ({ name, kind, drift }) => markup`${nameMarkup(name)}${below(joined(kind, drift))}` },
      { title: "Most in", cell: ({ part }) => (part === "" ? "" : nameMarkup(part)) },
      { title: "Rows there", isNumber: true, cell: (row) => row.rows },
      { title: "Of the rise there", isNumber: true, cell: ({ share }) => share },
      { title: "By shift alone", isNumber: true, cell: ({ mix }) => mix },
      {
        title: "Beyond its rows",
        isNumber: true,
        cell: ({ explained, pValue }) => markup`${explained}${below(pValue === "" ? "" : `p ${pValue}`)}`,
      },
      {
        title: "Flagged by",
        cell: ({ flaggedBy }) => flaggedBy.map((gate, at) => markup`${at === 0 ? "" : ", "}${nameMarkup(gate)}`),
      },
    ],
  });
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
