import type { AuditRecord } from "../audit/v1.ts";

/** The record as indented JSON in the order of its fields, ending in a newline: the same record, the same bytes. */
export function renderJson(record: AuditRecord): string {
  // Printed to a runner's log, `##[` inside a string would be a command; the escape reads back as the same string.
  return `${JSON.stringify(record, undefined, 2).replaceAll("##[", String.raw`#\u0023[`)}\n`;
}
