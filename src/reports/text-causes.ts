import type { CauseRow, CausesOutline } from "./causes.ts";
import { inertTerminalText } from "./escape.ts";
import { bullet, heading, paragraph } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import { tableLines } from "./text-table.ts";
import type { Cell, TextColumn } from "./text-table.ts";

const name: TextColumn = { align: "left", least: 16 };
const number: TextColumn = { align: "right" };
const words: TextColumn = { align: "left" };

/** The strongest of what goes with a failure, or with --verbose all, and that nothing stands out. */
export function causesSection(causes: CausesOutline | undefined, page: Page): readonly string[] {
  if (causes === undefined) return [];
  const lines = causes.lines.flatMap((line) =>
    bullet("·", line.map((phrase) => (typeof phrase === "string" ? phrase : phrase.name)).join(""), page),
  );
  if (page.verbose) return [heading("Goes with", page), ...lines, ...allLines(causes, page)];
  return lines.length === 0 ? [] : [heading("Goes with", page), ...lines];
}

function allLines({ rows, summary, remarks }: CausesOutline, page: Page): readonly string[] {
  const optional = { ...number, optional: true };
  const columns = [words, name, number, optional, optional, optional, optional, { ...words, optional: true }];
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
