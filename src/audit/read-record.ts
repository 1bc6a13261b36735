import { isIntact } from "./seal.ts";
import { auditSchema, type AuditRecord } from "./v1.ts";

/** A record of bytes that somebody else may have written, or why they are none. */
export type Reading =
  | { readonly kind: "record"; readonly record: AuditRecord }
  | { readonly kind: "unusable"; readonly why: string };

/** The largest audit.json that is read, in bytes; that of thousands of gates is a tenth of it. */
export const largestRecord = 20 * 1024 * 1024;

/** Reads an audit.json that is not trusted: its size, its form and its seal are checked, and nothing that it holds can stop the reader. */
export function readRecord(bytes: Uint8Array): Reading {
  if (bytes.length > largestRecord)
    return unusable(`it has ${bytes.length} bytes, and at most ${largestRecord} are read`);
  try {
    return recordOf(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (thrown) {
    // Nested a million levels deep, JSON exhausts the stack of whoever walks it.
    return unusable(thrown instanceof RangeError ? "it is nested too deeply" : "it is not JSON");
  }
}

function recordOf(content: unknown): Reading {
  const parsed = auditSchema.safeParse(content);
  if (!parsed.success) return unusable(faultOf(parsed.error.issues));
  if (!isIntact(parsed.data)) return unusable("it was changed after it was written: its digest does not fit");
  return { kind: "record", record: parsed.data };
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function faultOf(issues: readonly Issue[]): string {
  const [first] = issues;
  const place = first === undefined || first.path.length === 0 ? "" : `${first.path.map(String).join(".")}: `;
  const fault = `it is not an audit record of version 1 (${place}${first?.message ?? ""})`;
  return issues.every(({ code }) => code === "unrecognized_keys")
    ? `${fault}; a newer model-gate wrote it, so give both workflows the same version`
    : fault;
}

function unusable(why: string): Reading {
  return { kind: "unusable", why };
}
