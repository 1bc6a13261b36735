import type { CauseRow, CausesOutline } from "./causes.ts";
import { markdownName, markdownProse } from "./escape.ts";
import { folded, table } from "./markdown-table.ts";

/** All that goes with a failure, folded. */
export function causesSection(causes: CausesOutline | undefined): string {
  if (causes === undefined || causes.rows.length === 0) return "";
  const { rows, summary, remarks } = causes;
  const body = [causesTable(rows), ...remarks.map((remark) => markdownProse(remark))];
  return folded(`What goes with the failure: ${summary}`, body.join("\n\n"));
}

function causesTable(rows: readonly CauseRow[]): string {
  return table<CauseRow>(
    [
      {
        title: "What",
        cell: ({ name, kind, drift }) => `${markdownName(name, 80)}${below(kind, markdownProse(drift))}`,
      },
      { title: "Most in", cell: ({ part }) => (part === "" ? "" : markdownName(part, 80)) },
      { title: "Rows there", align: "r", cell: (row) => row.rows },
      { title: "Of the rise there", align: "r", cell: ({ share }) => share },
      { title: "By shift alone", align: "r", cell: ({ mix }) => mix },
      {
        title: "Beyond its rows",
        align: "r",
        cell: ({ explained, pValue }) => explained + below(pValue === "" ? "" : `p ${pValue}`),
      },
      { title: "Flagged by", cell: ({ flaggedBy }) => flaggedBy.map((gate) => markdownName(gate, 60)).join(", ") },
    ],
    rows,
  );
}

/** What explains a cell stands below it in small print: a comment is no wider than seven columns. */
function below(...parts: readonly string[]): string {
  const told = parts.filter((part) => part !== "").join(", ");
  return told === "" ? "" : `<br><sub>${told}</sub>`;
}
