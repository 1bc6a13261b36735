import type { z } from "zod";
import { codes } from "./page.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/** What may be written for an option, in words. */
export function typeOf(schema: Schema | boolean): string {
  if (typeof schema === "boolean") return "anything";
  if (schema.anyOf !== undefined) return joined(schema.anyOf.map(typeOf));
  if (schema.oneOf !== undefined) return "name";
  if (schema.const !== undefined || schema.enum !== undefined) return words([schema.const ?? schema.enum].flat());
  if (schema.type === "array") return `list of ${isOne(schema.items) ? typeOf(schema.items) : "values"}`;
  return simple(schema);
}

function simple(schema: Schema): string {
  if (schema.pattern?.endsWith("%$") === true) return "percentage";
  if (schema.pattern?.endsWith("%)$") === true) return "percentage or quantity (`300ms`)";
  return joined([schema.type ?? "any"].flat().map((type) => names[type] ?? type));
}

function words(values: readonly unknown[]): string {
  return joined(values.map((value) => codes([String(value)])));
}

function isOne(items: Schema["items"]): items is Exclude<Schema["items"], undefined | readonly unknown[]> {
  return items !== undefined && !Array.isArray(items);
}

/** Nested alternatives read as one list. */
function joined(alternatives: readonly string[]): string {
  return [...new Set(alternatives)].join(" or ");
}

const names: Readonly<Record<string, string>> = {
  string: "text",
  object: "mapping",
  integer: "whole number",
  boolean: "true/false",
};
