import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AuditRecord } from "../audit/v1.ts";
import type { Kept } from "../reference/keep-candidate.ts";
import { type Manifest, manifestName, manifestSchema, recordName } from "../reference/manifest.ts";
import { renderJson } from "../reports/json.ts";

/** Of a bundle, what the record does not tell. */
export interface BundleFacts {
  readonly blessedBy: string | undefined;
  readonly branch: string | undefined;
  /** Where the record does not tell it. */
  readonly commit?: string | undefined;
  /** Number of the repository. */
  readonly repositoryId?: number | undefined;
  /** File of the workflow. */
  readonly workflow?: string | undefined;
}

/**
 * Completes a bundle whose candidate's files are in place by its manifest and its record, and tells the absolute paths of all its files;
 * or says in words why it cannot be one.
 */
export async function writeBundle(
  record: AuditRecord,
  kept: Kept,
  facts: BundleFacts,
): Promise<readonly string[] | { readonly fault: string }> {
  if (!isJudged(record, kept)) return { fault: "the files that were kept are not those of the record" };
  const parsed = manifestSchema.safeParse(manifestOf(record, kept, facts));
  if (!parsed.success) return { fault: "its manifest cannot be written in the form model-gate/reference/v1" };
  const path = (name: string): string => join(kept.folder, name);
  await writeFile(path(recordName), renderJson(record));
  await writeFile(path(manifestName), `${JSON.stringify(parsed.data, null, 2)}\n`);
  return [manifestName, recordName, ...kept.files.map((file) => file.path)].map(path);
}

/** The same digests in the same order as the record has them. */
function isJudged({ inputs }: AuditRecord, { files }: Kept): boolean {
  const judged = inputs.filter(({ role }) => role === "candidate").map(({ sha256 }) => sha256);
  return judged.length > 0 && judged.join() === files.map(({ sha256 }) => sha256).join();
}

function manifestOf(record: AuditRecord, { files }: Kept, facts: BundleFacts): Record<keyof Manifest, unknown> {
  const { git } = record;
  return {
    schema: "model-gate/reference/v1",
    name: record.name,
    created_at: record.created_at,
    repository: git.repository === null ? null : { name: git.repository, id: facts.repositoryId },
    branch: facts.branch ?? null,
    commit: git.head_sha ?? facts.commit ?? null,
    run: runOf(record, facts),
    record_id: record.record_id,
    outcome: record.decision.outcome,
    blessed_by: facts.blessedBy ?? null,
    config_sha256: record.config?.sha256 ?? null,
    files,
  };
}

function runOf({ git, pipeline }: AuditRecord, { workflow }: BundleFacts): Manifest["run"] {
  if (pipeline.run_id === null) return null;
  return {
    id: pipeline.run_id,
    attempt: pipeline.run_attempt ?? 1,
    url: pipeline.url,
    event: git.event,
    workflow: workflow ?? null,
  };
}
