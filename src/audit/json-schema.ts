import { z } from "zod";
import { auditSchema } from "./v1.ts";

/** JSON Schema (draft 7) of the audit record, as published in schema/audit.v1.schema.json. */
export function auditJsonSchema(): unknown {
  return z.toJSONSchema(auditSchema, { target: "draft-7" });
}
