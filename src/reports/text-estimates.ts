import { inertTerminalText } from "./escape.ts";
import type { EstimatesOutline } from "./estimates.ts";
import { heading, paragraph } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import { tableLines } from "./text-table.ts";
import type { TextColumn } from "./text-table.ts";

const name: TextColumn = { align: "left", least: 12 };
const number: TextColumn = { align: "right" };
const words: TextColumn = { align: "left" };

/** What was estimated without labels, and what it takes for granted; with --verbose all that it rests on. */
export function estimatesSection(estimates: EstimatesOutline | undefined, page: Page): readonly string[] {
  if (estimates === undefined) return [];
  const metrics = estimates.metrics.map((row) => [
    { text: "·", ink: "dim" as const },
    { text: row.metric },
    { text: `${row.reference} → ${row.candidate}` },
    { text: `± ${row.error}` },
    { text: `${row.realised} by labels` },
  ]);
  const classes = estimates.classes.map((row) => [
    { text: "·", ink: "dim" as const },
    { text: inertTerminalText(row.class, 60) },
    { text: `${row.reference} → ${row.candidate}` },
    { text: `± ${row.error}` },
    { text: "of the labels are of this class" },
  ]);
  const columns = [words, name, number, number, words];
  const remarks = page.verbose ? estimates.remarks : estimates.remarks.slice(-1);
  return [
    heading(`Estimated without labels: ${estimates.summary}`, page),
    ...tableLines(metrics, { ...page, columns }).flat(),
    ...tableLines(classes, { ...page, columns }).flat(),
    ...remarks.flatMap((remark) => paragraph(remark, page)).map((line) => page.paint("dim", line)),
  ];
}
