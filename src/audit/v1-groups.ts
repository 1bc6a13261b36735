import { z } from "zod";

const groupValue = z.strictObject({
  value: z.nullable(z.number()),
  n: z.int().min(0).meta({ description: "Rows that entered." }),
});

const furthest = z
  .nullable(z.strictObject({ metric: z.string(), low: z.string(), high: z.string() }))
  .meta({ description: "The lowest and the highest group of the metric that is furthest apart; null: not measured." });

/** What a difference between groups is made of: part of a measurement in the audit record. */
export const groupsSchema = z
  .strictObject({
    furthest: z.strictObject({ reference: furthest, candidate: furthest }),
    values: z
      .array(
        z.strictObject({
          metric: z.string().meta({ description: "The metric that is compared: recall." }),
          name: z.string().meta({ description: "The group: `region=EU`." }),
          reference: z.nullable(groupValue),
          candidate: groupValue,
          left_out: z.nullable(z.string()).meta({ description: "Why it takes no part in the comparison." }),
        }),
      )
      .meta({ description: "Each metric in each group." }),
    without: z
      .strictObject({ reference: z.int(), candidate: z.int() })
      .meta({ description: "Rows without a value in the column; they are no group." }),
  })
  .meta({ description: "The groups whose difference was measured; only of a gap or a fairness metric." });

export type AuditGroups = z.output<typeof groupsSchema>;
