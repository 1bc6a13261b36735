import { countText } from "../number-text.ts";
import { bullet, heading, paragraph, type Page } from "../reports/text-page.ts";
import { tableLines, type Cell, type TextColumn } from "../reports/text-table.ts";
import { rowsOf, type GateRow } from "./gate-row.ts";
import type { Calibration, GateCalibration } from "./schema.ts";

/** Gates on slices that are shown without --verbose. */
const mostSlices = 10;

const columns: readonly TextColumn[] = [
  { align: "left" },
  { align: "left", least: 12 },
  { align: "left", least: 12 },
  { align: "left" },
  { align: "right" },
  { align: "left", yields: 1 },
  { align: "right" },
  { align: "left" },
  { align: "left" },
];

/** A row for each gate on each slice: how often it blocks when nothing has changed, and what it sees. */
export function gateSection({ gates }: Calibration, page: Page): readonly string[] {
  const { shown, hidden } = chosen(gates, page.verbose);
  const sliced = shown.some(({ slice }) => slice !== null);
  const rows = shown.flatMap((gate) => rowsOf(gate));
  const cells = rows.map((row) => cellsOf(row, sliced));
  const lines = tableLines(cells, { ...page, columns });
  const notes = [legend, ...(hidden > 0 ? [`… and ${countText(hidden)} more on slices; --verbose shows all`] : [])];
  return [
    heading("Each gate, when nothing has changed", page),
    ...rows.flatMap((row, i) => [...(lines[i] ?? []), ...adviceLines(row, page)]),
    ...notes.flatMap((note) => paragraph(note, page)).map((line) => page.paint("dim", line)),
  ];
}

const legend =
  "sees: the smallest true harm that is blocked four times in five. →: the limit that these rows can decide, or the rows " +
  "that can decide the limit as it is.";

/** The gates on all rows, and of those on slices the ones that block most often. */
function chosen(
  gates: readonly GateCalibration[],
  verbose: boolean,
): { readonly shown: readonly GateCalibration[]; readonly hidden: number } {
  const onSlices = gates.filter(({ slice }) => slice !== null);
  if (verbose || onSlices.length <= mostSlices) return { shown: gates, hidden: 0 };
  const worst = [...onSlices].sort((a, b) => b.blocked.share - a.blocked.share).slice(0, mostSlices);
  const shown = gates.filter((gate) => gate.slice === null || worst.includes(gate));
  return { shown, hidden: gates.length - shown.length };
}

function cellsOf(row: GateRow, sliced: boolean): readonly Cell[] {
  const { mark, ink, title, slice, limit, blocks, interval, warns, sees, decides } = row;
  const texts = [title, sliced ? slice : "", limit, blocks, interval, warns, sees, decides];
  return [{ text: mark, ink }, ...texts.map((text) => ({ text }))];
}

function adviceLines({ advice }: GateRow, page: Page): readonly string[] {
  return advice === undefined ? [] : bullet("→", advice, page, 4).map((line) => page.paint("dim", line));
}
