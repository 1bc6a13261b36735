import { countText } from "../number-text.ts";
import { driftSummary } from "./drift-summary.ts";
import type { DriftRow } from "./drift-row.ts";
import { inertTerminalText } from "./escape.ts";
import type { JudgedRow } from "./judged-row.ts";
import type { MeasuredTexts } from "./measured-texts.ts";
import type { MeasuredRow, Outline } from "./outline.ts";
import { tableLines } from "./text-table.ts";
import type { Cell, TextColumn } from "./text-table.ts";
import { bullet, heading, marks, paragraph } from "./text-page.ts";
import type { Page } from "./text-page.ts";

/** Rows of a section that are shown without --verbose. */
const mostRows = 12;

const name: TextColumn = { align: "left", least: 12 };
const number: TextColumn = { align: "right" };
const words: TextColumn = { align: "left" };

/** Verdicts of one standing, with the reason and the advice below each that is not a pass. */
export function judgedSection(
  title: string,
  rows: readonly JudgedRow[],
  outline: Outline,
  page: Page,
): readonly string[] {
  if (rows.length === 0) return [];
  const shown = page.verbose ? rows : rows.slice(0, mostRows);
  const sliced = rows.some((row) => row.slice !== undefined);
  const table = tableLines(
    shown.map((row) => judgedCells(row, sliced)),
    { ...page, columns: [words, name, name, number, number, limitsOf(shown, page), words] },
  );
  const lines = shown.flatMap((row, index) => [...(table[index] ?? []), ...why(row, outline, page)]);
  return [
    heading(`${title} (${countText(rows.length)})`, page),
    ...lines,
    ...moreLine(rows.length - shown.length, page),
  ];
}

/** What holds its limits needs them least: they give way when the columns do not fit. */
function limitsOf(rows: readonly JudgedRow[], { verbose }: Page): TextColumn {
  return { align: "left", optional: !verbose && rows.every(({ standing }) => standing === "pass") };
}

function judgedCells(row: JudgedRow, sliced: boolean): readonly Cell[] {
  const { icon, title, gate, slice, whole, limit, word } = row;
  const { mark, ink } = marks[icon];
  const metric = gate === undefined ? title : `${title} (${gate})`;
  return [
    { text: mark, ink },
    { text: inertTerminalText(metric, 80) },
    { text: sliced ? inertTerminalText(slice ?? whole, 80) : "" },
    ...numberCells(row),
    { text: limit },
    { text: word, ink },
  ];
}

/** "0.908 → 0.840" and "−0.068 (−0.078 … −0.058)"; the value has its interval where it is what is judged, and then the change has none. */
function numberCells({ values, valueInterval, change, interval }: MeasuredTexts): readonly Cell[] {
  return [
    { text: values + inBrackets(valueInterval) },
    { text: change + inBrackets(valueInterval === "" ? interval : "") },
  ];
}

function inBrackets(interval: string): string {
  return interval === "" ? "" : `\u00a0(${interval})`;
}

/** The numbers stand in the row already; a reason is given where there are none, and never twice. */
function why(row: JudgedRow, { sentence }: Outline, page: Page): readonly string[] {
  const { standing, verdict, between, needed, chance } = row;
  const facts = [between ?? "", chance === "" ? "" : `Chance alone would show ${chance}.`].filter(
    (text) => text !== "",
  );
  const groups = facts.length === 0 ? [] : paragraph(facts.join(" "), page, 4);
  if (standing === "pass") return groups.map((line) => page.paint("dim", line));
  const reason = rowSaysIt(row) || sentence.includes(verdict.sentence) ? [] : paragraph(verdict.sentence, page, 4);
  const advice = [needed, verdict.advice].filter((text) => text !== undefined && text !== null).join(" ");
  return [...reason, ...groups, ...(advice === "" ? [] : bullet("→", advice, page, 4))].map((line) =>
    page.paint("dim", line),
  );
}

/** That a change across machines only warns stands in no column. */
function rowSaysIt({ values, verdict }: JudgedRow): boolean {
  // The numbers alone do not say of what they are, nor since when, nor who waives them.
  if (verdict.waiver !== undefined || verdict.against !== undefined) return false;
  if (verdict.kind === "check" || verdict.subject === "label_shift") return false;
  return values !== "" && verdict.state !== "undefined" && verdict.reason?.code !== "different-machines";
}

function moreLine(more: number, { paint }: Page): readonly string[] {
  return more <= 0 ? [] : [paint("dim", `  … and ${countText(more)} more; --verbose shows all`)];
}

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
