import { z } from "zod";
import { positionSchema } from "./v1-findings.ts";

const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);

/** A waiver that was written down, and what became of it. */
export const waiverSchema = z.strictObject({
  source: z.enum(["file", "label"]),
  gate: nullable(text).meta({ description: "null: the label, which stands for all gates that fail." }),
  metric: nullable(text),
  slice: nullable(text),
  column: nullable(text),
  ceiling: nullable(z.number()).meta({
    description:
      "The limit that holds instead, on the scale of the one that failed. null: none, or not told in a unit of its own.",
  }),
  reason: nullable(text),
  owner: nullable(text).meta({ description: "Who answers for it; of a label, who set it." }),
  issue: nullable(text),
  expires: nullable(text).meta({ description: "Last day on which it holds, in UTC." }),
  set_at: nullable(text).meta({ description: "Of a label: when it was set." }),
  state: z.enum(["applied", "not-needed", "exceeded", "expired", "no-match", "malformed", "refused"]).meta({
    description:
      "not-needed: nothing that it covers blocks. exceeded: the failure is beyond the ceiling. no-match: no gate, slice or column of this name. refused: the failure is none that can be waived; of a label: set by someone without write access, or before the commit.",
  }),
  sentence: text,
  position: nullable(positionSchema),
});

/** On a verdict: that its failure is waived. */
export const appliedWaiverSchema = z.strictObject({
  ceiling: nullable(z.number()),
  owner: nullable(text),
  issue: nullable(text),
  expires: nullable(text),
  reason: nullable(text),
});
