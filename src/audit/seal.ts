import { canonicalDigest } from "./digest.ts";
import type { AuditRecord, Delivery } from "./v1.ts";

const covers = "the record without `integrity` and `deliveries`";

/** The record with its digest. Deliveries stay outside: they happen after the record is written and uploaded. */
export function seal(record: Omit<AuditRecord, "integrity" | "deliveries">): AuditRecord {
  return {
    ...record,
    deliveries: [],
    integrity: { canonicalization: "RFC8785", covers, sha256: canonicalDigest(record) },
  };
}

/** The same record after deliveries; its digest stays true. */
export function withDeliveries(record: AuditRecord, deliveries: readonly Delivery[]): AuditRecord {
  return { ...record, deliveries: [...deliveries] };
}

/** Whether the record is as it was sealed. */
export function isIntact(record: AuditRecord): boolean {
  const { integrity, deliveries: _, ...sealed } = record;
  return canonicalDigest(sealed) === integrity.sha256;
}
