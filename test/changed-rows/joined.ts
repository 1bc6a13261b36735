import { align } from "../../src/align/align.ts";
import type { Task } from "../../src/align/comparison.ts";
import type { ColumnRoles } from "../../src/align/schema.ts";
import { changedRows, type ChangedRowsReport, type RowReport } from "../../src/changed-rows/changed-rows.ts";
import type { ScoreDirection } from "../../src/changed-rows/score-changes.ts";
import { type Cell, tableOf } from "../align/table-of.ts";

type Cells = Readonly<Record<string, readonly Cell[]>>;

export interface Files {
  readonly task: Task;
  readonly roles?: ColumnRoles;
  readonly reference: Cells;
  readonly candidate: Cells;
  readonly pairing?: "joined" | "none";
  readonly report?: RowReport;
  readonly direction?: ScoreDirection;
}

const rules = { min_join_rate: 0.999, max_duplicates: 0, max_label_disagreement: 0 };

/** The changed rows of two small files with the columns id, y (label) and p (prediction). */
export async function changedRowsOf({
  task,
  roles = {},
  reference,
  candidate,
  pairing = "joined",
  report = "all",
  direction,
}: Files): Promise<ChangedRowsReport | undefined> {
  const tables = { reference: tableOf("ref.csv", reference), candidate: tableOf("cand.csv", candidate) };
  const comparison = await align(
    tables,
    { id: "id", label: "y", prediction: "p", ...roles },
    { task, pairing: pairing === "none" ? "none" : rules },
  );
  return changedRows(comparison, tables.candidate, report, direction);
}

/** All of flips.csv. */
export function csvOf(report: ChangedRowsReport | undefined): string {
  return [...(report?.csv ?? [])].join("");
}
