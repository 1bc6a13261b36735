import { inertTerminalText } from "./escape.ts";
import type { LoadTestRow } from "./load-tests.ts";
import { heading } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import { tableLines } from "./text-table.ts";

/** With --verbose, what the load tests told, side by side. */
export function loadTestSection(rows: readonly LoadTestRow[], page: Page): readonly string[] {
  if (!page.verbose || rows.length === 0) return [];
  const cells = [{ label: "", reference: "reference", candidate: "candidate" }, ...rows].map((row) => [
    { text: row.label },
    { text: inertTerminalText(row.reference, 60) },
    { text: inertTerminalText(row.candidate, 60) },
  ]);
  const right = { align: "right" } as const;
  return [
    heading("Load tests", page),
    ...tableLines(cells, { ...page, columns: [{ align: "left" }, right, right] }).flat(),
  ];
}
