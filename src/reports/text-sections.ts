import { driftSummary } from "./drift-summary.ts";
import type { DriftRow } from "./drift-row.ts";
import { inertTerminalText } from "./escape.ts";
import { numberCells } from "./number-cells.ts";
import type { MeasuredRow, Outline } from "./outline.ts";
import { tableLines } from "./text-table.ts";
import type { Cell, TextColumn } from "./text-table.ts";
import { heading, marks, moreLine, paragraph } from "./text-page.ts";
import type { Page } from "./text-page.ts";

/** Rows of a section that are shown without --verbose. */
const mostRows = 12;

const name: TextColumn = { align: "left", least: 12 };
const number: TextColumn = { align: "right" };
const words: TextColumn = { align: "left" };

/** Columns by drift: those that do not pass, or all with --verbose. */
export function driftSection({ drift }: Outline, page: Page): readonly string[] {
  if (drift.length === 0) return [];
  const isOneFact = drift.some((row) => row.isWhole && row.limit === "");
  const relevant = drift.filter(
    (row) => page.verbose || (row.standsOut && (row.isWhole || !isOneFact || row.verdict?.state !== "noise")),
  );
  const shown = page.verbose ? relevant : relevant.slice(0, mostRows);
  const table = tableLines(shown.map(driftCells), {
    ...page,
    columns: [words, name, words, number, number, number, words, words],
  });
  const lines = shown.flatMap((row, index) => [...(table[index] ?? []), ...driftNotes(row, page)]);
  return [heading(`Drift: ${driftSummary(drift)}`, page), ...lines, ...moreLine(relevant.length - shown.length, page)];
}

function driftCells(row: DriftRow): readonly Cell[] {
  const { icon, column, part, method, effect, limit, word, missing } = row;
  const { mark, ink } = icon === undefined ? { mark: "·", ink: "dim" as const } : marks[icon];
  return [
    { text: mark, ink },
    { text: inertTerminalText(part === "" ? column : `${column} (${part})`, 60) },
    { text: inertTerminalText(method, 60) },
    { text: effect },
    { text: row.beyondIsJudged ? `${row.beyond} beyond chance` : "" },
    { text: limit === "" ? "" : `limit ${limit}` },
    { text: word, ink },
    { text: missing === "" ? "" : `missing ${missing}` },
  ];
}

function driftNotes({ notes }: DriftRow, page: Page): readonly string[] {
  return notes.flatMap((note) => paragraph(note, page, 4)).map((line) => page.paint("dim", line));
}

/** Measurements without a verdict. */
export function measuredSection(
  title: string,
  rows: readonly MeasuredRow[],
  { noun }: Outline,
  page: Page,
): readonly string[] {
  if (rows.length === 0) return [];
  const sliced = rows.some((row) => row.slice !== undefined);
  const cells = rows.map((row): readonly Cell[] => [
    { text: "·", ink: "dim" },
    { text: inertTerminalText(row.title, 80) },
    { text: sliced ? inertTerminalText(row.slice ?? row.whole, 80) : "" },
    ...numberCells(row),
    { text: `${row.rows} ${noun.many}` },
  ]);
  return [
    heading(title, page),
    ...tableLines(cells, { ...page, columns: [words, name, name, number, number, number] }).flat(),
  ];
}
