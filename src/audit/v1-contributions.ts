import { z } from "zod";

const share = z.number();

/** How the slices of one column make up the change of a metric that is a mean over rows. */
export const contributionsSchema = z.strictObject({
  measurement: z.string().meta({ description: "id of the measurement on all rows." }),
  by: z.string().meta({ description: "The column, or columns, whose values divide the rows." }),
  change: z
    .number()
    .meta({ description: "Candidate less reference on all rows; the sum of `within` and `mix` over the slices." }),
  mix: z
    .number()
    .meta({ description: "Part of the change that comes from the sizes of the slices; 0 for the same rows." }),
  adjusted: z
    .nullable(
      z.strictObject({
        value: z.nullable(z.number()),
        level: z.nullable(z.number()).meta({ description: "Two-sided confidence level of the interval." }),
        lower: z.nullable(z.number()),
        upper: z.nullable(z.number()),
        undefined_reason: z.nullable(z.strictObject({ code: z.string(), text: z.string() })),
      }),
    )
    .meta({
      description: "The change with the slices weighted as in the reference; null where both sides have the same mix.",
    }),
  slices: z
    .array(
      z.strictObject({
        slice: z.string(),
        weight: z.strictObject({ reference: share, candidate: share }),
        within: z.number().meta({ description: "Weight in the reference times the change in the slice." }),
        mix: z.number().meta({ description: "Change of the weight times the slice's distance from the whole." }),
        share: z.nullable(z.number()).meta({
          description: "(within + mix) / change; null where the interval of the change holds 0.",
        }),
      }),
    )
    .meta({ description: "Largest effect first." }),
});

export type AuditContributions = z.output<typeof contributionsSchema>;
