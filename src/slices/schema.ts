import { z } from "zod";

const scalar = z.union([z.string(), z.number(), z.boolean()], "text, a number, true or false");
const oneOrMore = z.union(
  [scalar, z.array(scalar).min(1, "at least one value is needed")],
  "a value or a list of values",
);

const comparison = z
  .strictObject({
    min: z.number().optional().meta({ description: "Lower bound, inclusive." }),
    max: z.number().optional().meta({ description: "Upper bound, inclusive." }),
    not: oneOrMore.optional().meta({ description: "Values to leave out." }),
  })
  .refine((bounds) => Object.keys(bounds).length > 0, "needs `min`, `max` or `not`; as it is, it selects every row")
  .meta({ minProperties: 1 });

const condition = z.union(
  [scalar, z.array(scalar).min(1, "at least one value is needed"), comparison],
  "a value, a list of values, or a mapping of min, max and not",
);

const byColumn = z.strictObject({
  by: z
    .string("the name of a column")
    .min(1, "the name of a column")
    .meta({ description: "Column; each of its values becomes a slice `column=value`." }),
  max_values: z
    .int()
    .min(1)
    .max(1000)
    .default(50)
    .meta({ description: "More distinct values than this are an error." }),
});

const filter = z.strictObject({
  name: z.string("a name").min(1, "a name").meta({ description: "Name of the slice in reports." }),
  where: z
    .record(z.string(), condition)
    .refine(
      (conditions) => Object.keys(conditions).length > 0,
      "needs at least one condition; as it is, it selects every row",
    )
    .meta({ description: "Conditions on columns; all must hold.", minProperties: 1 }),
});

/** Part of the rows, judged on its own: one slice for each value of a column, or one by a named filter. */
export const sliceSchema = z.union(
  [byColumn, filter],
  "a slice; a slice has either `by` (a column), or `name` and `where` (a filter)",
);

export type SliceRule = z.output<typeof sliceSchema>;
export type SliceCondition = z.output<typeof condition>;
