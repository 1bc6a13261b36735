import { capitalized } from "./capitalized.ts";
import { markdownName, markdownProse } from "./escape.ts";
import type { DriftRow } from "./drift-row.ts";
import type { SideFact } from "./facts.ts";
import { below, numbersColumn, sliceBelow } from "./markdown-cells.ts";
import { table } from "./markdown-table.ts";
import type { Column } from "./markdown-table.ts";
import type { MeasuredRow, Outline } from "./outline.ts";
import type { SliceRow } from "./slice-rows.ts";

/** Measurements without a verdict. */
export function measuredTable(rows: readonly MeasuredRow[], { level, noun }: Pick<Outline, "level" | "noun">): string {
  const columns: readonly Column<MeasuredRow>[] = [
    { title: "Metric", cell: (row) => markdownProse(row.title, 80) + sliceBelow(row, rows) },
    numbersColumn(level, rows),
    { title: capitalized(noun.many), align: "r", cell: (row) => row.rows },
  ];
  return table(columns, rows);
}

/** Drift by column, as it comes: the drifted first. */
export function driftTable(rows: readonly DriftRow[]): string {
  const columns: readonly Column<DriftRow>[] = [
    { title: "Column", cell: driftedCell },
    { title: "Verdict", cell: ({ word }) => word },
    { title: "Effect", align: "r", cell: effectCell },
    { title: "Limit", align: "r", cell: ({ limit }) => limit.replaceAll(" ", "\u00a0") },
    { title: "Notes", cell: ({ others, notes }) => markdownProse([sentence(others), ...notes].join(" "), 300) },
  ];
  return table(columns, rows);
}

function driftedCell({ icon, column, part }: DriftRow): string {
  const mark = icon === undefined ? "" : `${icon}\u00a0`;
  return `${mark}${markdownName(column, 60)}${part === "" ? "" : `<br><sub>${part}</sub>`}`;
}

function effectCell({ method, effect, noise, beyond, beyondIsJudged, missing }: DriftRow): string {
  const chance = noise === "" ? "" : `by chance up to ${noise}`;
  const rest = beyondIsJudged ? `beyond chance ${beyond}` : "";
  const gaps = missing === "" ? "" : `missing ${missing}`;
  return `${markdownProse(method, 60)} ${effect}${[chance, rest, gaps].map(below).join("")}`;
}

function sentence(text: string): string {
  return text === "" ? "" : `${text}.`;
}

/** What the gates say of each slice, and how many rows it has. */
export function slicesTable(rows: readonly SliceRow[], { noun }: Pick<Outline, "noun">): string {
  const columns: readonly Column<SliceRow>[] = [
    {
      title: "Slice",
      cell: ({ icon, name }) => (icon === undefined ? "" : `${icon}\u00a0`) + markdownName(name, 80),
    },
    { title: "Verdicts", cell: ({ verdicts }) => verdicts },
    { title: `${capitalized(noun.many)} of the reference`, align: "r", cell: ({ reference }) => reference },
    { title: "Of the candidate", align: "r", cell: ({ candidate }) => candidate },
  ];
  return table(columns, rows);
}

/** Counts of each file; `title` heads the column of labels, which are our own words. */
export function sidesTable(rows: readonly SideFact[], title: string): string {
  const columns: readonly Column<SideFact>[] = [
    { title, cell: ({ label }) => label },
    { title: "Reference", align: "r", cell: ({ reference }) => reference },
    { title: "Candidate", align: "r", cell: ({ candidate }) => candidate },
  ];
  return table(columns, rows);
}
