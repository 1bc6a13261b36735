import { z } from "zod";
import { waiverFileSchema, waiverSchema } from "./schema.ts";

/** The format of the file of waivers as JSON Schema (draft 7, which editors read). */
export function waiversJsonSchema(): z.core.JSONSchema.BaseSchema {
  const waivers = z.array(waiverSchema).nullable().meta({ description: "What is accepted, by whom and until when." });
  const schema = z.toJSONSchema(waiverFileSchema.extend({ waivers }), { target: "draft-7", io: "input" });
  return { ...schema, $id: "model-gate/waivers/v1", title: "model-gate waivers" };
}
