import type { AuditRecord, EarlierRun } from "../audit/v1.ts";

/** What a later run keeps of a record: how it ended, and whether it failed though it was held back. */
export function earlierRun(record: AuditRecord, runId: string): EarlierRun {
  const { outcome } = record.decision;
  return {
    run_id: runId,
    created_at: record.created_at,
    outcome,
    failed: outcome === "fail" || outcome === "error" || record.held_back !== undefined,
  };
}
