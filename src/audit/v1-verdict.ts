import { z } from "zod";
import { positionSchema } from "./v1-findings.ts";
import { appliedWaiverSchema } from "./v1-waivers.ts";

const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);

/** Why something could not be measured or judged. */
export const reason = z.strictObject({
  code: text.meta({ description: "Stable word, such as single-class or too-few-rows." }),
  text: text.meta({ description: "The same in a sentence, with its numbers." }),
});

export const compat = z.enum(["evidently", "nannyml"]).meta({
  description: "Another tool, whose number, threshold and decision these are exactly.",
});

const limit = z.strictObject({
  kind: z.enum(["min", "max", "max_drop", "max_increase", "min_gain", "max_gain"]),
  basis: z.enum(["absolute", "relative"]),
  limit: z.number().meta({ description: "As configured." }),
  method: text.optional().meta({
    description:
      "Of drift: the method that this limit is on, or drift_share for the share of the columns that drifted.",
  }),
  fail_above: z.number().optional().meta({ description: "Of drift: above it the gate fails whatever its severity." }),
  is_real: z.boolean().optional().meta({
    description: "Of drift: whether the effect is more than chance, however small it is.",
  }),
  margin: nullable(z.number()).meta({
    description: "The limit in the unit of the metric (relative limits times the reference).",
  }),
  value: nullable(z.number()).meta({ description: "What is held against it: the value, or the harm or gain." }),
  lower: nullable(z.number()).meta({ description: "Lower one-sided bound of the harm." }),
  upper: nullable(z.number()).meta({ description: "Upper one-sided bound of the harm." }),
  harm: nullable(z.number()).meta({ description: "How far the candidate is on the wrong side, before the margin." }),
  state: z.enum(["proven-ok", "likely-ok", "noise", "likely-harm", "proven-harm", "undefined"]),
  exceeded: z.enum(["yes", "no", "undecided"]),
  p_value: nullable(z.number()),
  p_adjusted: nullable(z.number()).meta({ description: "After Holm within its family." }),
  minimum_detectable: nullable(z.number()).meta({
    description: "Smallest true harm that this sample would find in 4 of 5 runs.",
  }),
  rows_needed: nullable(z.int()).meta({
    description: "Rows at which a candidate equal to the reference would be proven so.",
  }),
});

/** What one gate says of one slice, or of one column. */
export const verdictSchema = z.strictObject({
  gate: text.meta({ description: "Name of the gate." }),
  kind: z.enum(["metric", "drift", "check", "estimated", "pairing", "discover"]),
  subject: text.meta({ description: "Metric, drift method, check, pairing rule, or discover for the search." }),
  title: text,
  compat: compat.optional(),
  column: nullable(text).meta({ description: "Column, for drift and checks." }),
  slice: nullable(text),
  measurement: nullable(text).meta({ description: "id of the measurement that was judged." }),
  severity: z.enum(["error", "warn", "info"]),
  outcome: z.enum(["pass", "warn", "fail", "inconclusive"]),
  counts_as: z
    .enum(["pass", "warn", "fail"])
    .meta({ description: "What it contributes to the decision, after severity and policy." }),
  state: z.enum(["proven-ok", "likely-ok", "noise", "likely-harm", "proven-harm", "undefined"]),
  fail_if: z.enum(["any_exceeded", "all_exceeded"]),
  limits: z.array(limit),
  reason: nullable(reason).meta({ description: "Why it could not be judged, or why it is inconclusive." }),
  sentence: text.meta({ description: "The verdict in words, with its numbers." }),
  advice: nullable(text).meta({ description: "What to do about it." }),
  position: nullable(positionSchema).meta({ description: "The gate in the config." }),
  against: z
    .literal("pinned")
    .optional()
    .meta({ description: "Where the pinned reference, and not the reference, is what it is held against." }),
  waiver: appliedWaiverSchema
    .optional()
    .meta({ description: "Its failure is waived: it counts as a warning, and has not passed." }),
});
