import { createHash } from "node:crypto";

/** The id of the record as a UUID; one that is none gets the UUID that its digest makes (version 8 of RFC 9562): same record, same UUID. */
export function recordUuid(recordId: string): string {
  if (form.test(recordId)) return recordId.toLowerCase();
  const hex = createHash("sha256").update(recordId).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
