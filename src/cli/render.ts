import { readFile } from "node:fs/promises";
import { isIntact } from "../audit/seal.ts";
import { auditSchema, type AuditRecord } from "../audit/v1.ts";
import { GateError } from "../errors.ts";
import { inertTerminalText } from "../reports/escape.ts";
import { reports } from "../reports/index.ts";
import { renderText } from "../reports/text.ts";
import { styleOf } from "./style.ts";
import { textOf, type Values } from "./values.ts";

/** Makes a report from the audit record of an earlier run. The exit code says whether it could, not what it found. */
export async function render(rest: readonly string[], values: Values): Promise<number> {
  const [path, ...more] = rest;
  if (path === undefined || more.length > 0)
    throw new GateError({ code: "E100", message: "render takes one file: the audit.json of a run" });
  const name = textOf(values, "to") ?? "text";
  const report = reports.find((candidate) => candidate.name === name);
  if (report === undefined) {
    const known = reports.map((candidate) => candidate.name).join(", ");
    throw new GateError({ code: "E100", message: `--to: "${name}" is not a format; there are ${known}` });
  }
  const record = await readRecord(path);
  if (!isIntact(record))
    process.stderr.write(
      `model-gate: ${inertTerminalText(path)} was changed after it was written: its digest does not fit\n`,
    );
  // Text on a terminal takes its width and colours; to a file the report is the same everywhere.
  process.stdout.write(
    name === "text" && process.stdout.isTTY ? renderText(record, styleOf(values)) : report.render(record),
  );
  return 0;
}

async function readRecord(path: string): Promise<AuditRecord> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    const message = `${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new GateError({ code: "E201", message, hint: "Give the path of an audit.json.", cause });
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new GateError({
      code: "E203",
      message: `${path} is not JSON`,
      hint: "Give the audit.json that a run wrote.",
      cause,
    });
  }
  const parsed = auditSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const message = `${path} is not an audit record of version 1: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`;
  throw new GateError({ code: "E203", message, hint: "Give the audit.json that a run wrote, unchanged." });
}
