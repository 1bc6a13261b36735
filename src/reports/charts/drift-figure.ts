import type { AuditPlot } from "../../audit/v1.ts";
import type { DriftRow } from "../drift-row.ts";
import type { Figure } from "../figure.ts";
import { categoriesChart } from "./categories.ts";
import { columnChart } from "./column.ts";
import type { ColumnPart } from "./drawn-column.ts";
import { shortName } from "./quoted.ts";
import { shareText } from "./share-text.ts";

type ColumnPlot = Extract<AuditPlot, { kind: "column" | "categories" }>;

/** As many as a record of ours has at most; of others the table tells. */
const mostColumns = 100;

/** The columns by how far they have drifted, the furthest first; those that nothing was measured of come last. */
export function driftFigures(plots: readonly ColumnPlot[], rows: readonly DriftRow[]): readonly Figure[] {
  const ranks = new Map(rows.map(({ column }, at) => [column, at] as const).toReversed());
  return plots
    .map((plot) => ({ plot, rank: ranks.get(plot.column) ?? rows.length }))
    .toSorted((first, second) => first.rank - second.rank)
    .slice(0, mostColumns)
    .map(({ plot, rank }, at) => driftFigure(plot, rows[rank], `drift-${at}`));
}

function driftFigure(plot: ColumnPlot, row: DriftRow | undefined, id: string): Figure {
  const name = shortName(plot.column);
  const title = row === undefined ? `${name}: drift not measured` : `${name}: ${row.method} ${row.effect}, ${row.word}`;
  const drawn = plot.kind === "column" ? columnChart(plot) : categoriesChart(plot);
  const summary = summaryOf(drawn.parts);
  return { id, section: "drift", title, summary, svg: drawn.svg({ id, title, summary }), table: drawn.table };
}

/** Where most has changed. */
function summaryOf(parts: readonly ColumnPart[]): string {
  const [most] = parts.toSorted((first, second) => difference(second) - difference(first));
  if (most === undefined) return "Nothing to draw.";
  if (difference(most) === 0) return "Its bins do not differ.";
  return `${most.name}: ${shareText(most.reference)} of the reference, ${shareText(most.candidate)} of the candidate.`;
}

function difference({ reference, candidate }: ColumnPart): number {
  return Math.abs(candidate - reference);
}
