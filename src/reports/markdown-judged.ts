import { barLegendText } from "./bar-legend.ts";
import { markdownName, markdownProse } from "./escape.ts";
import type { JudgedRow } from "./judged-row.ts";
import { numbersColumn, sliceBelow } from "./markdown-cells.ts";
import { table } from "./markdown-table.ts";
import type { Column } from "./markdown-table.ts";
import type { Outline } from "./outline.ts";

/** Verdicts, one a row: what, by how much, whether it is real, and where it lies around its limit. What matters most stands where a phone shows it. */
export function judgedTable(rows: readonly JudgedRow[], level: Outline["level"]): string {
  const columns: readonly Column<JudgedRow>[] = [
    { title: "Metric", cell: (row) => metricCell(row, rows) },
    numbersColumn(level, rows),
    { title: "Verdict", cell: ({ word, standing }) => (isGrave(standing) ? `**${word}**` : word) },
    { title: "Limit", cell: limitCell },
  ];
  return table(columns, rows);
}

function isGrave(standing: JudgedRow["standing"]): boolean {
  return standing === "failure" || standing === "waived";
}

function metricCell(row: JudgedRow, rows: readonly JudgedRow[]): string {
  const { icon, title, gate } = row;
  const name = gate === undefined ? "" : `<br>${markdownName(gate, 60)}`;
  return `${icon}\u00a0${markdownProse(title, 80)}${name}${sliceBelow(row, rows)}`;
}

function limitCell({ limit, bar }: JudgedRow): string {
  const words = limit.replaceAll(" and ", "<br>and\u00a0").replaceAll(" or ", "<br>or\u00a0");
  return bar === "" ? words : `${words}<br>\`${bar}\``;
}

/** How the bars are read, in small print. */
export function barLegend(rows: readonly JudgedRow[], level: Outline["level"]): string {
  const legend = barLegendText(rows, level);
  return legend === "" ? "" : `<sub>${legend}</sub>`;
}
