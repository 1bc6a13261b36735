import type { AuditRecord } from "../../audit/v1.ts";

/** Ids of the measurements that are estimates without labels, whatever the gates on them are called. */
export function estimatedIds({ verdicts }: Pick<AuditRecord, "verdicts">): ReadonlySet<string> {
  return new Set(
    verdicts.flatMap(({ kind, measurement }) => (kind === "estimated" && measurement !== null ? [measurement] : [])),
  );
}

/** A name as it stands where only names are shown: a gate that passes by an estimate must not read as one that was measured. */
export function estimatedName(name: string): string {
  return name.startsWith("estimated ") ? name : `estimated ${name}`;
}
