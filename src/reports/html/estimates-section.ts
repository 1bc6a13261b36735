import type { EstimatedRow, EstimatesOutline, ShiftedRow } from "../estimates.ts";
import { markup } from "./markup.ts";
import { remarksMarkup } from "./remarks.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";
import type { TableColumn } from "./table.ts";
import { nameMarkup } from "./words.ts";

/** What was estimated without labels, and what it rests on. */
export function estimatesSection(estimates: EstimatesOutline | undefined): Section | undefined {
  if (estimates === undefined) return undefined;
  const { summary, metrics, classes, remarks } = estimates;
  const body = markup`${metrics.length === 0 ? "" : table({ caption: "Metrics estimated without labels", columns: metricColumns, rows: metrics })}
${classes.length === 0 ? "" : table({ caption: "Shares of the labels, estimated", noun: "classes", columns: classColumns, rows: classes })}
${remarksMarkup(remarks)}`;
  return { id: "estimates", title: `Estimated without labels: ${summary}`, body };
}

const metricColumns: readonly TableColumn<EstimatedRow>[] = [
  { title: "Metric", cell: ({ metric }) => nameMarkup(metric) },
  { title: "By labels", isNumber: true, cell: ({ realised }) => realised },
  { title: "Reference, estimated", isNumber: true, cell: ({ reference }) => reference },
  { title: "Candidate, estimated", isNumber: true, cell: ({ candidate }) => candidate },
  { title: "± standard error", isNumber: true, cell: ({ error }) => error },
];

const classColumns: readonly TableColumn<ShiftedRow>[] = [
  { title: "Share of the labels", cell: (row) => nameMarkup(row.class) },
  { title: "Reference", isNumber: true, cell: ({ reference }) => reference },
  { title: "Candidate, estimated", isNumber: true, cell: ({ candidate }) => candidate },
  { title: "± standard error", isNumber: true, cell: ({ error }) => error },
];
