import { auditJsonSchema } from "../audit/json-schema.ts";
import { configJsonSchema } from "../config/json-schema.ts";
import type { Values } from "./values.ts";

/** Prints the JSON Schema of the config, or of the audit record. */
export function schema(values: Values): number {
  const document = values["audit"] === true ? auditJsonSchema() : configJsonSchema();
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return 0;
}
