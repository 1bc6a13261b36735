import { rowNounOf } from "../../align/row-noun.ts";
import type { AuditRecord, AuditVerdict } from "../../audit/v1.ts";

/** Where a verdict stands: its slice or column, "all rows", or "the whole" where it is on no rows. */
export function placeText({ slice, column, kind, against }: AuditVerdict, { task }: Pick<AuditRecord, "task">): string {
  const whole = kind === "metric" || kind === "estimated" ? `all ${rowNounOf(task).many}` : "the whole";
  return `${slice ?? column ?? whole}${against === undefined ? "" : ", against the pinned reference"}`;
}
