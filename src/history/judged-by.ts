import { canonicalDigest } from "../audit/digest.ts";
import type { JudgedBy } from "../audit/v1-previous.ts";
import type { AuditInput, AuditRecord } from "../audit/v1.ts";

/** What the candidate of a run was judged by, short enough for a comment: another digest means that a verdict can be another without the model. */
export function judgedBy({ config, inputs }: AuditRecord): JudgedBy {
  const filesOf = (wanted: AuditInput["role"]): string | null => {
    const digests = inputs.filter(({ role }) => role === wanted).map(({ sha256 }) => sha256);
    return digests.length === 0 ? null : short(canonicalDigest(digests));
  };
  return {
    config: config === null ? null : short(canonicalDigest(config.effective)),
    reference: filesOf("reference"),
    labels: filesOf("labels"),
  };
}

function short(digest: string): string {
  return digest.slice(0, 12);
}
