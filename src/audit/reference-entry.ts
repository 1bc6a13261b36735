import type { Provenance } from "../reference/provenance.ts";
import type { AuditReference } from "./v1.ts";

/** Where a reference comes from, as the record shows it; what is not known is null. */
export function referenceEntry(provenance: Provenance): AuditReference {
  const { selected, sentence, artifact } = provenance;
  return {
    selected,
    sentence,
    ...placeEntry(provenance),
    ...runEntry(provenance),
    artifact: artifact === undefined ? null : { id: artifact.id, name: artifact.name, digest: artifact.digest ?? null },
  };
}

function placeEntry({
  commit,
  branch,
  position,
  createdAt,
  ageDays,
}: Provenance): Pick<AuditReference, "commit" | "branch" | "position" | "created_at" | "age_days"> {
  return {
    commit: commit ?? null,
    branch: branch ?? null,
    position: position ?? null,
    created_at: createdAt ?? null,
    age_days: ageDays ?? null,
  };
}

function runEntry({
  runId,
  runUrl,
  recordId,
  outcome,
  blessedBy,
}: Provenance): Pick<AuditReference, "run_id" | "run_url" | "record_id" | "outcome" | "blessed_by"> {
  return {
    run_id: runId ?? null,
    run_url: runUrl ?? null,
    record_id: recordId ?? null,
    outcome: outcome ?? null,
    blessed_by: blessedBy ?? null,
  };
}
