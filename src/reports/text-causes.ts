import type { CauseRow, CausesOutline } from "./causes.ts";
import { inertTerminalText } from "./escape.ts";
import { bullet, heading, paragraph, phrasesText } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import { tableLines } from "./text-table.ts";
import type { Cell, TextColumn } from "./text-table.ts";

const name: TextColumn = { align: "left", least: 16 };
const number: TextColumn = { align: "right" };
const words: TextColumn = { align: "left" };
const extra: TextColumn = { ...number, yields: 1 };
const extraWords: TextColumn = { ...words, yields: 1 };

/** With --verbose, all that was looked at as what goes with a failure; the strongest of it stands below the failure. */
export function causesSection(causes: CausesOutline | undefined, page: Page): readonly string[] {
  if (causes === undefined || !page.verbose) return [];
  const lines = causes.lines.flatMap((line) => bullet("·", phrasesText(line), page));
  return [heading("Goes with", page), ...lines, ...allLines(causes, page)];
}

function allLines({ rows, summary, remarks }: CausesOutline, page: Page): readonly string[] {
  const columns = [words, name, number, extra, extra, extra, extra, extraWords];
  const table = tableLines(rows.map(causeCells), { ...page, columns }).flat();
  const notes = remarks.flatMap((remark) => paragraph(remark, page)).map((line) => page.paint("dim", line));
  return [...paragraph(`In all ${summary}:`, page), ...table, ...notes];
}

function causeCells(row: CauseRow): readonly Cell[] {
  const { kind, name: title, part, share, mix, explained, pValue } = row;
  return [
    { text: "·", ink: "dim" },
    { text: inertTerminalText(part === "" ? title : part, 80) },
    { text: explained === "" ? "" : `${explained} beyond its rows` },
    { text: share === "" ? "" : `${share} of the rise` },
    { text: row.rows === "" ? "" : `${row.rows} of rows` },
    { text: mix === "" ? "" : `${mix} by shift` },
    { text: pValue === "" ? "" : `p ${pValue}` },
    { text: kind },
  ];
}
