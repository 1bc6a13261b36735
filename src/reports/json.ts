import type { AuditRecord } from "../audit/v1.ts";

/** The record as indented JSON in the order of its fields, ending in a newline: the same record, the same bytes. */
export function renderJson(record: AuditRecord): string {
  return inertJson(record);
}

/**
 * A plain value as indented JSON, ending in a newline. Printed to a terminal or a runner's log it moves no cursor and is no command; the escapes read
 * back as the same strings.
 */
export function inertJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2)
    .replace(/##(?=(?:vso)?\[)/giu, String.raw`#\u0023`)
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu, unicodeEscapes);
  return `${text}\n`;
}

function unicodeEscapes(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
