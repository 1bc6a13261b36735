import { z } from "zod";

const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);

/** What one verdict of an earlier run said; the fields name it as those of a verdict do. */
export const standingSchema = z.strictObject({
  gate: text,
  slice: nullable(text),
  column: nullable(text),
  against: z.literal("pinned").optional(),
  outcome: z.enum(["pass", "warn", "fail", "inconclusive"]),
  counts_as: z.enum(["pass", "warn", "fail"]),
  waived: z.literal(true).optional().meta({ description: "It failed, and the failure was waived." }),
  value: nullable(z.number()).meta({ description: "Of the candidate, where a metric was judged." }),
  change: nullable(z.number()).meta({ description: "Candidate minus reference." }),
});

const judgedBySchema = z.strictObject({ config: nullable(text), reference: nullable(text), labels: nullable(text) });

/** The run before this one on the same pull request, as far as our own comment there tells of it. It changes no verdict. */
export const previousRunSchema = z.strictObject({
  run_id: nullable(text),
  created_at: text,
  head_sha: nullable(text),
  outcome: z.enum(["pass", "warn", "fail", "error"]),
  passed: z.int().meta({ description: "Verdicts that passed." }),
  standing: z.array(standingSchema).meta({ description: "Those that did not pass, the gravest first." }),
  left_out: z.int().meta({ description: "Those that did not pass and had no room." }),
  gates: z
    .array(text)
    .optional()
    .meta({ description: "Names of all gates that were judged; absent where they had no room." }),
  judged_by: judgedBySchema
    .optional()
    .meta({ description: "What it was judged by, as the first digits of digests; null: there was none." }),
});

export type AuditStanding = z.output<typeof standingSchema>;
export type JudgedBy = z.output<typeof judgedBySchema>;
export type PreviousRun = z.output<typeof previousRunSchema>;
