import { auditJsonSchema } from "./json-schema.ts";

let words: ReadonlySet<string> | undefined;

/** Whether the published form of the record itself holds this word, such as "proven-harm": hiding it would hide nothing, and break the record. */
export function isSchemaWord(text: string): boolean {
  words ??= new Set(wordsIn(auditJsonSchema()));
  return words.has(text);
}

function wordsIn(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => [
    ...(key === "const" || key === "enum" ? [value].flat().filter((word) => typeof word === "string") : []),
    ...wordsIn(value),
  ]);
}
