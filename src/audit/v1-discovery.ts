import { z } from "zod";

const mean = z.strictObject({
  value: z.number(),
  level: z.number().meta({ description: "Two-sided confidence level." }),
  lower: z.nullable(z.number()),
  upper: z.nullable(z.number()),
});

/** The search for slices that nobody named; exploratory, and honest because half of the rows had no part in it. */
export const discoverySchema = z.strictObject({
  loss: z.nullable(z.enum(["log_loss", "zero_one_loss", "absolute_error"])),
  basis: z.nullable(z.enum(["increase", "level"])).meta({
    description: "increase: candidate less reference on joined rows; level: the candidate's own loss.",
  }),
  columns: z.array(z.string()).meta({ description: "Columns that were searched." }),
  rows: z
    .strictObject({ search: z.int(), test: z.int() })
    .meta({ description: "Rows of the half that was searched, and of the half on which what was found is tested." }),
  slices: z
    .array(
      z.strictObject({
        slice: z.string(),
        score: z.number().meta({ description: "SliceLine's score in the half that was searched." }),
        search_rows: z.int(),
        test_rows: z.nullable(z.int()).meta({ description: "null: too few rows of the other half are in it." }),
        inside: z.nullable(mean).meta({ description: "Mean loss, or its increase, in the test half of the slice." }),
        outside: z.nullable(z.number()).meta({ description: "The same of all other rows of that half." }),
        p_value: z.nullable(z.number()).meta({
          description: "One-sided: no worse than elsewhere, and (increase) no worse than the reference.",
        }),
        p_adjusted: z
          .nullable(z.number())
          .meta({ description: "After Benjamini and Hochberg over the tested slices." }),
        similar: z.array(z.string()).meta({ description: "Slices of nearly the same rows that scored lower." }),
      }),
    )
    .meta({ description: "Best score first." }),
  notes: z.array(z.string()),
});

export type AuditDiscovery = z.output<typeof discoverySchema>;
