import type { ChangedRowsReport, SampledRow } from "../changed-rows/changed-rows.ts";
import type { ModelOutputs, Output } from "../changed-rows/task-changes.ts";
import { cut } from "./cut.ts";
import { finite } from "./finite.ts";
import type { AuditChangedRows } from "./v1.ts";

type RowEntry = AuditChangedRows["rows"][number];

/** The changed rows as the record shows them; the file with all of them is not part of it. */
export function changedRowsEntry({ loss, counts, sample }: ChangedRowsReport): AuditChangedRows {
  return { loss, counts: counts.map((count) => ({ ...count })), rows: sample.map(rowEntry) };
}

function rowEntry({ kind, id, label, reference, candidate, lossDifference }: SampledRow): RowEntry {
  return {
    kind,
    id: id.map(cut),
    label: outputEntry(label),
    reference: outputsEntry(reference),
    candidate: outputsEntry(candidate),
    loss_difference: finite(lossDifference),
  };
}

function outputsEntry({ prediction, score }: ModelOutputs): RowEntry["reference"] {
  return { prediction: outputEntry(prediction), score: finite(score) };
}

function outputEntry(output: Output): RowEntry["label"] {
  return typeof output === "string" ? cut(output) : finite(output);
}
