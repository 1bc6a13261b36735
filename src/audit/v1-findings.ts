import { z } from "zod";

const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);

export const positionSchema = z.strictObject({ file: text, line: z.int(), column: z.int() });

/** What was found about the rules, the waivers or the reference themselves. */
export const findingSchema = z.strictObject({
  code: text.meta({
    description: "Stable word: loosened-limit, removed-gate, new-waiver, expired-waiver, stale-reference …",
  }),
  level: z.enum(["failure", "warning", "note"]).meta({
    description: "failure: blocks. warning: the run is at best passed with warnings. note: told, and nothing more.",
  }),
  sentence: text,
  advice: nullable(text),
  position: nullable(positionSchema),
});
