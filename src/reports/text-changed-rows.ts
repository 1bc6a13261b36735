import { countText } from "../number-text.ts";
import type { ChangedRow, ChangedRowsOutline } from "./changed-rows.ts";
import { inertTerminalText } from "./escape.ts";
import type { Phrase } from "./facts.ts";
import { heading, paragraph } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import { tableLines } from "./text-table.ts";
import type { Cell, TextColumn } from "./text-table.ts";

/** Rows that are shown without --verbose. */
const mostRows = 5;

const name: TextColumn = { align: "left", least: 12 };
const output: TextColumn = { align: "left", least: 6 };
const number: TextColumn = { align: "right" };
const words: TextColumn = { align: "left" };

/** The rows that changed: the worst of them, or with --verbose all that the record has. */
export function changedRowsSection(changed: ChangedRowsOutline | undefined, page: Page): readonly string[] {
  if (changed === undefined) return [];
  const shown = page.verbose ? changed.rows : changed.rows.filter(({ worse }) => worse).slice(0, mostRows);
  const lines = tableLines(
    shown.map((row) => changedCells(row, changed)),
    { ...page, columns: [words, name, words, output, output, number, number] },
  ).flat();
  return [heading(`${changed.title}: ${changed.counts}`, page), ...lines, ...restLines(changed, shown.length, page)];
}

function changedCells(row: ChangedRow, { scoreName, lossTitle }: ChangedRowsOutline): readonly Cell[] {
  const { word, worse, id, label, predictions, scores, lossChange } = row;
  const ink = worse ? "red" : "green";
  return [
    { text: "·", ink: "dim" },
    { text: id.map((text) => inertTerminalText(text, 60)).join(" ") },
    { text: word, ink },
    { text: labelText(label, predictions) },
    { text: predictions.map(phraseText).join(" → ") },
    { text: scores === "" ? "" : `${scoreName} ${scores}` },
    { text: lossChange === "" ? "" : `${lossTitle.toLowerCase()} ${lossChange}` },
  ];
}

/** Of a row that one of the models has right, the label is its prediction: the kind of the change says whose. */
function labelText(label: Phrase, predictions: readonly Phrase[]): string {
  const text = phraseText(label);
  const isTold = text === "" || predictions.some((prediction) => phraseText(prediction) === text);
  return isTold ? "" : `label ${text}`;
}

function phraseText(phrase: Phrase): string {
  return inertTerminalText(typeof phrase === "string" ? phrase : phrase.name, 40);
}

function restLines({ total, elsewhere, rows }: ChangedRowsOutline, shown: number, page: Page): readonly string[] {
  const more = rows.length - shown;
  const listed = more <= 0 ? "" : `… and ${countText(more)} more in the audit record; --verbose shows them.`;
  const text = [listed, shown === total ? "" : elsewhere].filter((part) => part !== "").join(" ");
  return text === "" ? [] : paragraph(text, page).map((line) => page.paint("dim", line));
}
