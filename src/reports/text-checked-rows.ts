import { countText } from "../number-text.ts";
import type { CheckedRowsOutline } from "./checked-rows.ts";
import { checkedRowsSummary } from "./checked-rows.ts";
import { inertTerminalText } from "./escape.ts";
import { heading, paragraph } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import { tableLines } from "./text-table.ts";
import type { TextColumn } from "./text-table.ts";

const name: TextColumn = { align: "left", least: 12 };
const words: TextColumn = { align: "left" };

/** The rows that break checks, with --verbose; the verdicts name the first of them already. */
export function checkedRowsSection(checked: readonly CheckedRowsOutline[], page: Page): readonly string[] {
  if (checked.length === 0 || !page.verbose) return [];
  return [
    heading(`Rows that break ${checkedRowsSummary(checked)}`, page),
    ...checked.flatMap((one) => lines(one, page)),
  ];
}

function lines({ title, column, counts, rows, more }: CheckedRowsOutline, page: Page): readonly string[] {
  const cells = rows.map(({ where, id, value }) => [
    { text: "·", ink: "dim" as const },
    { text: inertTerminalText(where, 80) },
    { text: id === "" ? "" : `id ${inertTerminalText(id, 60)}` },
    { text: inertTerminalText(value, 120) },
  ]);
  return [
    ...paragraph(`${title}${column === undefined ? "" : ` of ${column}`}, ${counts}:`, page),
    ...tableLines(cells, { ...page, columns: [words, words, name, name] }).flat(),
    ...(more > 0 ? [page.paint("dim", `  … and ${countText(more)} more`)] : []),
  ];
}
