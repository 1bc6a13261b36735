import { readFile } from "node:fs/promises";
import { isIntact } from "../audit/seal.ts";
import { auditSchema, type AuditRecord } from "../audit/v1.ts";
import { GateError } from "../errors.ts";
import { inertTerminalText } from "../reports/escape.ts";

/** The record in a file that the user names; that it was changed after it was written is told, and it is read all the same. @throws GateError E2xx. */
export async function recordFile(path: string): Promise<AuditRecord> {
  const record = recordIn(path, await contentOf(path));
  if (!isIntact(record))
    process.stderr.write(
      `model-gate: ${inertTerminalText(path)} was changed after it was written: its digest does not fit\n`,
    );
  return record;
}

async function contentOf(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    const message = `${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new GateError({ code: "E201", message, hint: "Give the path of an audit.json.", cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GateError({
      code: "E203",
      message: `${path} is not JSON`,
      hint: "Give the audit.json that a run wrote.",
      cause,
    });
  }
}

function recordIn(path: string, content: unknown): AuditRecord {
  const parsed = auditSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const message = `${path} is not an audit record of version 1: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`;
  throw new GateError({ code: "E203", message, hint: "Give the audit.json that a run wrote, unchanged." });
}
