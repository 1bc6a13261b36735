import type { DriftRow } from "../drift-row.ts";
import { driftSummary } from "../drift-summary.ts";
import type { Figure } from "../figure.ts";
import { standingOf } from "../verdict-words.ts";
import { figuresMarkup } from "./figures.ts";
import { groupWordOf, toneMark, tones } from "./mark.ts";
import { markup } from "./markup.ts";
import type { Content, Markup } from "./markup.ts";
import type { Section } from "./section.ts";
import { shownMarkup } from "./more.ts";
import { table } from "./table.ts";
import type { TableColumn } from "./table.ts";
import { below, nameMarkup, proseMarkup } from "./words.ts";

/** So many columns have room on the page. */
const mostColumns = 300;

/** How far each column has moved, the drifted first, with its distribution beside that of the reference. */
export function driftSection(rows: readonly DriftRow[], figures: readonly Figure[]): Section | undefined {
  const charts = figuresMarkup(figures, "drift");
  if (rows.length === 0 && charts === undefined) return undefined;
  const shown = rows.slice(0, mostColumns);
  const title = rows.length === 0 ? "Drift" : `Drift: ${driftSummary(rows)}`;
  const drifted =
    rows.length === 0
      ? undefined
      : markup`${table({ caption: "Drift by column", noun: "columns", columns, rows: shown, group: groupOf })}
${shownMarkup(shown.length, rows.length, "columns")}`;
  return { id: "drift", title, body: markup`${drifted}${charts}` };
}

function groupOf({ verdict, word }: DriftRow): string {
  return verdict === undefined ? word : groupWordOf(verdict, standingOf(verdict));
}

const columns: readonly TableColumn<DriftRow>[] = [
  { title: "Column", cell: columnCell },
  { title: "Verdict", cell: verdictCell },
  { title: "Method", cell: ({ method }) => proseMarkup(method, 80) },
  {
    title: "Effect",
    isNumber: true,
    cell: ({ effect, noise }) => markup`${effect}${below(noise === "" ? "" : `by chance ≤\u00a0${noise}`)}`,
    sort: ({ verdict, excess }) => verdict?.limits[0]?.value ?? excess,
  },
  { title: "Beyond chance", isNumber: true, cell: ({ beyond }) => beyond, sort: ({ excess }) => excess },
  { title: "Limit", isNumber: true, cell: ({ limit }) => limit },
  { title: "Missing", isNumber: true, cell: ({ missing }) => missing },
  { title: "Other methods", cell: ({ others }) => proseMarkup(others) },
  { title: "Notes", cell: ({ notes }) => proseMarkup(notes.join(" "), 600) },
];

function columnCell({ column, part, isWhole }: DriftRow): Markup {
  return markup`${isWhole ? column : nameMarkup(column)}${below(part)}`;
}

function verdictCell({ verdict, word }: DriftRow): Content {
  return verdict === undefined ? word : toneMark(tones[standingOf(verdict)], word);
}
