import { z } from "zod";
import { parseExpression } from "./expression/parse.ts";

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

const columnName = z.string("the name of a column").min(1, "the name of a column");

const mostColumns = 4;

const bins = z.int().min(2).max(100);

const byColumns = z.strictObject({
  by: z
    .union(
      [
        columnName,
        z
          .array(columnName)
          .min(1, "at least one column is needed")
          .refine(
            (columns) => columns.length <= mostColumns,
            `names more than ${mostColumns} columns; so many divide the rows into slices too small to judge`,
          )
          .meta({ maxItems: mostColumns }),
      ],
      "the name of a column or a list of names",
    )
    .meta({
      description:
        "Column; each of its values becomes a slice `column=value`. Of several columns each combination of values that " +
        "occurs does, `region=EU & device=mobile`, and gates name all of them by `region & device`. Rows without a value " +
        "are a slice of their own, `column=(missing)`.",
    }),
  bins: z
    .union(
      [
        bins,
        z
          .record(z.string(), bins)
          .refine((columns) => Object.keys(columns).length > 0, "needs at least one column")
          .meta({ minProperties: 1 }),
      ],
      "a whole number or a mapping from column to a whole number",
    )
    .optional()
    .meta({
      description:
        "Divides numeric columns into so many ranges, `age<=25`, `25<age<=40`, `age>40`, of about as many rows of the " +
        "reference each: the ends are its quantiles. A number is for every column of `by`, a mapping for those it names.",
    }),
  max_values: z
    .int()
    .min(1)
    .max(1000)
    .default(50)
    .meta({ description: "More distinct values than this, or combinations of them, are an error." }),
});

const conditions = z
  .record(z.string(), condition)
  .refine(
    (conditions) => Object.keys(conditions).length > 0,
    "needs at least one condition; as it is, it selects every row",
  )
  .meta({ minProperties: 1 });

const expression = z.string().superRefine((text, context) => {
  const parsed = parseExpression(text);
  if (parsed.kind === "fault") context.addIssue({ code: "custom", message: parsed.text });
});

const filter = z.strictObject({
  name: z.string("a name").min(1, "a name").meta({ description: "Name of the slice in reports." }),
  where: z.union([expression, conditions], "an expression or a mapping of conditions on columns").meta({
    description:
      "Conditions on columns, all of which must hold, or an expression: `region = 'EU' and (age >= 18 or age is missing)`. " +
      "It knows `= != < <= > >=`, `in (…)`, `not in (…)`, `between … and …`, `is missing`, `is not missing`, `and`, `or`, `not` and " +
      "parentheses. Texts are in single quotes; columns are bare words, or any name in double quotes or backticks. A " +
      "comparison with a missing value is unknown, and so is its opposite, as in SQL; rows for which the whole is " +
      "unknown are not in the slice.",
  }),
});

/** Part of the rows, judged on its own: one slice for each value of a column, or one by a named filter. */
export const sliceSchema = z.union(
  [byColumns, filter],
  "a slice; a slice has either `by` (a column), or `name` and `where` (a filter)",
);

export type SliceRule = z.output<typeof sliceSchema>;
export type SliceConditions = z.output<typeof conditions>;
