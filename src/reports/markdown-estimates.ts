import { markdownName, markdownProse } from "./escape.ts";
import type { EstimatedRow, EstimatesOutline, ShiftedRow } from "./estimates.ts";
import { type Column, folded, table } from "./markdown-table.ts";

/** What was estimated without labels, and what it rests on. */
export function estimatesSection(estimates: EstimatesOutline | undefined): string {
  if (estimates === undefined) return "";
  const { summary, metrics, classes, remarks } = estimates;
  const blocks = [
    metrics.length === 0 ? "" : table(metricColumns, metrics),
    classes.length === 0 ? "" : table(classColumns, classes),
    remarks.map((remark) => `- ${markdownProse(remark)}`).join("\n"),
  ];
  return folded(`Estimated without labels: ${summary}`, blocks.filter((block) => block !== "").join("\n\n"));
}

const metricColumns: readonly Column<EstimatedRow>[] = [
  { title: "Metric", cell: ({ metric }) => markdownName(metric) },
  { title: "By labels", align: "r", cell: ({ realised }) => realised },
  { title: "Reference, estimated", align: "r", cell: ({ reference }) => reference },
  { title: "Candidate, estimated", align: "r", cell: ({ candidate }) => candidate },
  { title: "± standard error", align: "r", cell: ({ error }) => error },
];

const classColumns: readonly Column<ShiftedRow>[] = [
  { title: "Share of the labels", cell: (row) => markdownName(row.class) },
  { title: "Reference", align: "r", cell: ({ reference }) => reference },
  { title: "Candidate, estimated", align: "r", cell: ({ candidate }) => candidate },
  { title: "± standard error", align: "r", cell: ({ error }) => error },
];
