import type { ColumnSummary, SideSummary } from "../aggregates/column-summary.ts";

/** A column of labels without the rows that have none. */
export function labelledRows(summary: ColumnSummary): ColumnSummary {
  const sides = { reference: labelled(summary.reference), candidate: labelled(summary.candidate) };
  switch (summary.kind) {
    case "numeric":
    case "categorical":
      return { ...summary, ...sides, cells: summary.cells.filter(({ kind }) => !absent.has(kind)) };
    case "text":
    case "timestamp":
    case "empty":
      return { ...summary, ...sides };
  }
}

const absent: ReadonlySet<string> = new Set(["missing", "not-a-number"]);

function labelled(side: SideSummary): SideSummary {
  return { ...side, rows: side.rows - side.missing - side.notANumber, missing: 0, notANumber: 0 };
}
