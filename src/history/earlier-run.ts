import type { AuditRecord, EarlierRun } from "../audit/v1.ts";

/** What a later run keeps of a record: how it ended, whether it failed though it was held back, and what it measured on all rows. */
export function earlierRun(record: AuditRecord, runId: string): EarlierRun {
  const { outcome } = record.decision;
  const values = record.measurements.flatMap(valueOf);
  return {
    run_id: runId,
    created_at: record.created_at,
    outcome,
    failed: outcome === "fail" || outcome === "error" || record.held_back !== undefined,
    ...(values.length > 0 && { values }),
  };
}

type Values = NonNullable<EarlierRun["values"]>;

function valueOf({ id, slice, against, candidate }: AuditRecord["measurements"][number]): Values {
  // What is held against a pinned reference is the same candidate.
  if (slice !== null || against !== undefined || candidate === null || candidate.value === null) return [];
  const { lower = null, upper = null } = candidate.interval ?? {};
  return [{ measurement: id, value: candidate.value, lower, upper }];
}
