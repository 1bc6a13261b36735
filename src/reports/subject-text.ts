import type { AuditMeasurement, AuditVerdict } from "../audit/v1.ts";
import { isNamed, judgedRow } from "./judged-row.ts";

type Named = Pick<AuditVerdict, "gate" | "slice" | "column"> & { readonly against?: string | undefined };

/** What a verdict is on, in a few words: "Accuracy, region=EU", "Drift of amount (Population stability index)". Nothing is escaped yet. */
export function subjectText(verdict: AuditVerdict, measurement: AuditMeasurement | undefined): string {
  return [titleOf(verdict, measurement), ...placeOf({ ...verdict, column: null })].join(", ");
}

/** The same of a verdict of which no more is known than its names. */
export function namedText(verdict: Named): string {
  return [verdict.gate, ...placeOf(verdict)].join(", ");
}

function titleOf(verdict: AuditVerdict, measurement: AuditMeasurement | undefined): string {
  const { kind, title, column, gate } = verdict;
  if (kind === "drift") return column === null ? title : `Drift of ${column} (${title})`;
  const row = judgedRow(verdict, measurement);
  return isNamed(verdict) && row.title !== gate ? `${row.title} (${gate})` : row.title;
}

function placeOf({ column, slice, against }: Omit<Named, "gate">): readonly string[] {
  return [column ?? "", slice ?? "", against === undefined ? "" : "against the pinned reference"].filter(
    (text) => text !== "",
  );
}

/** The same of a measurement. */
export function subjectOfMeasurement({ title, slice, against }: AuditMeasurement): string {
  return [title, ...placeOf({ column: null, slice, against })].join(", ");
}
