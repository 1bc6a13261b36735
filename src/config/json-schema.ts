import { z } from "zod";
import { autoMethod } from "../drift/auto.ts";
import { driftMethods } from "../drift/index.ts";
import { checkGateSchema } from "../gates/check-gate-schema.ts";
import { driftGateSchema } from "../gates/drift-gate-schema.ts";
import { writtenMetricGate } from "../gates/schema.ts";
import { metrics } from "../metrics/index.ts";
import { checks } from "../quality/index.ts";
import { configSchema } from "./schema.ts";
import { synonyms } from "./synonyms.ts";

/** The config's format as JSON Schema (draft 7, which editors read), with metrics and drift methods explained name by name. */
export function configJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(configSchema, { target: "draft-7", io: "input", override: refine });
  return { ...schema, $id: "model-gate/config/v1", title: "model-gate config", ...withSynonyms(schema) };
}

interface Described {
  readonly zodSchema: z.core.$ZodTypes;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}

/** Says what the plain translation leaves out: names one by one, defaults of values that are transformed; and drops the limit of doubles. */
function refine({ zodSchema, jsonSchema }: Described): void {
  const family = families.find(({ schema }) => schema === zodSchema);
  if (family !== undefined) {
    // An enumeration has one description for all; with `oneOf` editors show one for each name.
    delete jsonSchema.enum;
    jsonSchema.oneOf = family.members.map(({ name, title, description }) => ({ const: name, title, description }));
  }
  if (zodSchema instanceof z.ZodDefault) jsonSchema.default ??= zodSchema.def.defaultValue;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

const families = [
  { schema: writtenMetricGate.shape.metric, members: metrics },
  { schema: driftGateSchema.shape.drift, members: [autoMethod, ...driftMethods] },
  { schema: checkGateSchema.shape.check, members: checks },
] as const;

/** Other names stand in the place of ours, never beside them. */
function withSynonyms(schema: z.core.JSONSchema.BaseSchema): Partial<z.core.JSONSchema.BaseSchema> {
  const others: Record<string, z.core.JSONSchema.JSONSchema> = {};
  for (const [ours, other] of synonyms) {
    others[other] = { ...property(schema, ours), description: `Another name of \`${ours}\`.` };
  }
  return {
    properties: { ...schema.properties, ...others },
    allOf: synonyms.map((both) => ({ not: { required: [...both] } })),
  };
}

function property(schema: z.core.JSONSchema.BaseSchema, key: string): z.core.JSONSchema.JSONSchema {
  const found = schema.properties?.[key];
  return typeof found === "object" ? found : {};
}
