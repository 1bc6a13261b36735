import { markdownName } from "./escape.ts";
import type { LoadTestRow } from "./load-tests.ts";
import { table } from "./markdown-table.ts";

/** What the load tests told, side by side; empty where there is none. */
export function loadTestTable(rows: readonly LoadTestRow[]): string {
  if (rows.length === 0) return "";
  const cell = ({ label }: LoadTestRow, text: string): string =>
    label === "read from" && text !== "" ? markdownName(text, 80) : text;
  return table<LoadTestRow>(
    [
      { title: "Load test", cell: ({ label }) => label },
      { title: "Reference", align: "r", cell: (row) => cell(row, row.reference) },
      { title: "Candidate", align: "r", cell: (row) => cell(row, row.candidate) },
    ],
    rows,
  );
}
