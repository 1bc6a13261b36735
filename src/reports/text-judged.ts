import { countText } from "../number-text.ts";
import { barLegendText } from "./bar-legend.ts";
import { inertTerminalText } from "./escape.ts";
import type { JudgedRow } from "./judged-row.ts";
import { numberCells } from "./number-cells.ts";
import type { Outline } from "./outline.ts";
import { bullet, heading, marks, moreLine, paragraph, phrasesText } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import { rowLines, tableLayout } from "./text-table.ts";
import type { Cell, TableLayout, TextColumn } from "./text-table.ts";
import type { Standing } from "./verdict-words.ts";

const name: TextColumn = { align: "left", least: 12 };
const number: TextColumn = { align: "right" };
const words: TextColumn = { align: "left" };
const limit: TextColumn = { align: "left", yields: 2, below: "limit:" };
const bar: TextColumn = { align: "left", yields: 1, isPicture: true };
const columns: readonly TextColumn[] = [words, name, name, number, number, bar, limit, words];

/** Rows of a section without --verbose; of what passes fewer, where there is something else to read. */
const mostRows = 12;
const mostPassed = 5;

const titles: Readonly<Record<Standing, string>> = {
  failure: "Failed",
  waived: "Waived",
  warning: "Warnings",
  undecided: "Cannot tell yet",
  remark: "For information",
  pass: "Passed",
};

/** The lines of the verdicts of each standing, in columns that are the same for all of them. */
export interface JudgedSections extends Readonly<Record<Standing, readonly string[]>> {
  /** How the rows are read. */
  readonly legend: readonly string[];
}

/** Verdicts by standing, with the reason and the advice below each that is not a pass. */
export function judgedSections(outline: Outline, page: Page): JudgedSections {
  const shown = shownRows(outline, page);
  const all = Object.values(shown).flat();
  const sliced = all.some((row) => row.slice !== undefined);
  const laid = laidOut(all, { sliced, limitOfPass: true }, page);
  const section = (standing: Standing): readonly string[] =>
    sectionLines(standing, shown[standing], { ...laid, outline, page });
  return {
    failure: section("failure"),
    waived: section("waived"),
    warning: section("warning"),
    undecided: section("undecided"),
    remark: section("remark"),
    pass: section("pass"),
    legend: legendLines(all, { ...laid, outline, page }),
  };
}

interface Cells {
  readonly sliced: boolean;
  /** What holds its limits needs them least: they give way when the columns do not fit. */
  readonly limitOfPass: boolean;
}

function laidOut(rows: readonly JudgedRow[], cells: Cells, page: Page): Cells & { readonly layout: TableLayout } {
  const layout = tableLayout(
    rows.map((row) => judgedCells(row, cells)),
    { ...page, columns },
  );
  const isTight = layout === undefined || layout.yielded === 2;
  return isTight && cells.limitOfPass && !page.verbose
    ? laidOut(rows, { ...cells, limitOfPass: false }, page)
    : { ...cells, layout };
}

function shownRows({ judged }: Outline, { verbose }: Page): Outline["judged"] {
  if (verbose) return judged;
  const { failure, waived, warning, undecided, remark, pass } = judged;
  const others = [failure, waived, warning, undecided];
  const most = others.every((rows) => rows.length === 0) ? mostRows : mostPassed;
  const first = (rows: readonly JudgedRow[]): readonly JudgedRow[] => rows.slice(0, mostRows);
  return {
    failure: first(failure),
    waived: first(waived),
    warning: first(warning),
    undecided: first(undecided),
    remark: first(remark),
    pass: pass.filter((row) => !isPlainlyFine(row)).slice(0, most),
  };
}

/** A rule that is kept and has no number: its name is all there is to say. */
function isPlainlyFine({ standing, values, limit: written, slice, gate, word }: JudgedRow): boolean {
  return standing === "pass" && word === "fine" && [values, written, slice ?? "", gate ?? ""].join("") === "";
}

interface Laid extends Cells {
  readonly outline: Outline;
  readonly page: Page;
  readonly layout: TableLayout;
}

function sectionLines(standing: Standing, shown: readonly JudgedRow[], laid: Laid): readonly string[] {
  const { outline, page } = laid;
  const all = outline.judged[standing];
  if (all.length === 0) return [];
  const folded = page.verbose ? [] : all.filter(isPlainlyFine);
  return [
    heading(`${titles[standing]} (${countText(all.length)})`, page),
    ...shown.flatMap((row, index) => rowWithNotes(row, shown[index + 1], laid)),
    ...foldedLines(folded, page),
    ...moreLine(all.length - shown.length - folded.length, page),
  ];
}

function legendLines(rows: readonly JudgedRow[], { outline: { level }, page, layout }: Laid): readonly string[] {
  const bars = layout?.yielded === 0 ? barLegendText(rows, level) : "";
  const hasInterval = rows.some(({ interval, valueInterval }) => interval !== "" || valueInterval !== "");
  const brackets = level === undefined || !hasInterval ? "" : `In brackets: the ${level} interval.`;
  const legend = bars === "" ? brackets : bars;
  return legend === "" ? [] : paragraph(legend, page).map((line) => page.paint("dim", line));
}

function foldedLines(rows: readonly JudgedRow[], page: Page): readonly string[] {
  if (rows.length === 0) return [];
  const { mark, ink } = marks["✅"];
  return bullet(mark, `${rows.map(({ title }) => title).join(", ")}: fine`, page).map((line, index) =>
    index === 0 ? line.replace(mark, page.paint(ink, mark)) : line,
  );
}

function rowWithNotes(row: JudgedRow, next: JudgedRow | undefined, laid: Laid): readonly string[] {
  const frame = { ...laid.page, columns };
  return [...rowLines(judgedCells(row, laid), laid.layout, frame), ...notes(row, next, laid)];
}

function judgedCells(row: JudgedRow, { sliced, limitOfPass }: Cells): readonly Cell[] {
  const { standing, icon, title, gate, slice, whole, bar: drawn, limit: written, word } = row;
  const { mark, ink } = marks[icon];
  const metric = gate === undefined ? title : `${title} (${gate})`;
  return [
    { text: mark, ink },
    { text: inertTerminalText(metric, 80) },
    { text: sliced ? inertTerminalText(slice ?? whole, 80) : "" },
    ...numberCells(row),
    { text: drawn },
    { text: standing === "pass" && !limitOfPass ? "" : written },
    { text: word, ink },
  ];
}

/** Why, and what to do. What passes has neither, and what is to be done about several rows alike is said once, below the last of them. */
function notes(row: JudgedRow, next: JudgedRow | undefined, { outline, page }: Laid): readonly string[] {
  const whys = whysOf(row, outline).flatMap((text) => paragraph(text, page, 4));
  const facts = factsOf(row, outline).flatMap((text) => paragraph(text, page, 4));
  const advice = row.standing === "pass" ? "" : adviceOf(row);
  const isSaidBelow = next !== undefined && adviceOf(next) === advice;
  const advised = advice === "" || isSaidBelow ? [] : bullet("→", advice, page, 4);
  return [...whys, ...[...facts, ...advised].map((line) => page.paint("dim", line))];
}

/** The numbers stand in the row already; a sentence is given where there are none, and never twice. */
function factsOf(row: JudgedRow, outline: Outline): readonly string[] {
  const { standing, verdict, between = "", chance } = row;
  const isTold = standing === "pass" || rowSaysIt(row) || outline.sentence.includes(verdict.sentence);
  const groups = whysOf(row, outline).length > 0 ? "" : between;
  const byChance = chance === "" ? "" : `Chance alone would show ${chance}.`;
  return [isTold ? "" : verdict.sentence, `${groups} ${byChance}`.trim()].filter((text) => text !== "");
}

/** Why it fails or warns; of what is waived its waiver tells. */
function whysOf({ standing, verdict }: JudgedRow, { whys }: Outline): readonly string[] {
  if (standing !== "failure" && standing !== "warning") return [];
  return (whys.get(verdict) ?? []).map(phrasesText);
}

function adviceOf({ needed, verdict }: JudgedRow): string {
  return [needed, verdict.advice].filter((text) => text !== undefined && text !== null).join(" ");
}

/** That a change across machines only warns stands in no column. */
function rowSaysIt({ values, verdict }: JudgedRow): boolean {
  // The numbers alone do not say of what they are, nor since when, nor who waives them.
  if (verdict.waiver !== undefined || verdict.against !== undefined) return false;
  if (verdict.kind === "check" || verdict.subject === "label_shift") return false;
  return values !== "" && verdict.state !== "undefined" && verdict.reason?.code !== "different-machines";
}
