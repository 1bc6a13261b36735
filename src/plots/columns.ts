import type { CategoryShape, NumberShape } from "../aggregates/column-shape.ts";
import type { RowReport } from "../changed-rows/changed-rows.ts";
import type { ColumnDrift } from "../measure/measure-columns.ts";
import type { CategoriesPlot, ColumnPlot } from "./plot.ts";
import type { PlotSubject } from "./subject.ts";

/** Of more columns, those that moved most: the record must stay small. */
const mostColumns = 100;

/** How the values of each watched column are distributed in the two files. */
export function columnPlots({ drift, reportRows }: PlotSubject): readonly (ColumnPlot | CategoriesPlot)[] {
  return furthestMoved(drift).flatMap(({ measurement: { column, shape } }) => {
    if (shape === undefined || shape.kind === "failed") return [];
    return [shape.kind === "categories" ? categoriesPlot(column, shape, reportRows) : columnPlot(column, shape)];
  });
}

/** Why columns have no plot that could have one: a sentence for each reason. */
export function undrawnColumns(drift: readonly ColumnDrift[]): readonly string[] {
  const failed = drift.flatMap(({ measurement: { column, shape } }) =>
    shape?.kind === "failed" ? [{ column, why: shape.why }] : [],
  );
  return [...new Set(failed.map(({ why }) => why))].map((reason) => {
    const [first, ...others] = failed.filter(({ why }) => why === reason);
    const more = others.length === 0 ? "" : `, and those of ${others.length} more,`;
    return `The plot of column ${JSON.stringify(first?.column)}${more} could not be made: ${reason}. No verdict depends on it.`;
  });
}

/** In the order in which they were watched. */
function furthestMoved(drift: readonly ColumnDrift[]): readonly ColumnDrift[] {
  const drawn = drift.filter(({ measurement }) => measurement.shape !== undefined);
  if (drawn.length <= mostColumns) return drawn;
  const least = drawn.map(({ measurement }) => Math.min(1, ...measurement.methods.map(({ pValue }) => pValue ?? 1)));
  const ranked = drawn.map((_, at) => at).toSorted((a, b) => (least[a] ?? 1) - (least[b] ?? 1) || a - b);
  const kept = new Set(ranked.slice(0, mostColumns));
  return drawn.filter((_, at) => kept.has(at));
}

function columnPlot(column: string, { kind, edges, reference, candidate }: NumberShape): ColumnPlot {
  return { kind: "column", column, columnKind: kind, edges, reference, candidate };
}

/** Where no rows may be told, no category is named: they are the first, the second and so on. */
function categoriesPlot(
  column: string,
  { categories, other, missing }: CategoryShape,
  reportRows: RowReport,
): CategoriesPlot {
  const nameOf = (name: string, place: number): string => (reportRows === "none" ? ordinal(place + 1) : name);
  return {
    kind: "categories",
    column,
    categories: categories.map(({ name }, place) => nameOf(name, place)),
    reference: {
      counts: categories.map(({ reference }) => reference),
      other: other.reference,
      missing: missing.reference,
    },
    candidate: {
      counts: categories.map(({ candidate }) => candidate),
      other: other.candidate,
      missing: missing.candidate,
    },
  };
}

/** Up to the twelfth. */
function ordinal(rank: number): string {
  return `${rank}${["", "st", "nd", "rd"][rank] ?? "th"}`;
}
