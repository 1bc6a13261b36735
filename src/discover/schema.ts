import { z } from "zod";

const columnName = z.string("the name of a column").min(1, "the name of a column");

/** The search for slices that nobody has named: `discover: {}` is enough. */
export const discoverSchema = z.strictObject({
  columns: z
    .union(
      [z.literal("*"), z.array(columnName).min(1, "at least one column is needed")],
      '"*" or a list of column names',
    )
    .default("*")
    .meta({ description: 'Columns whose values make the slices; "*" takes every column without another part.' }),
  max_level: z.int("1, 2 or 3").min(1, "1, 2 or 3").max(3, "1, 2 or 3").default(2).meta({
    description: "How many columns a slice may combine.",
  }),
  top: z.int("a whole number from 1").min(1, "a whole number from 1").max(50, "at most 50").default(5).meta({
    description: "Slices that are tested: those with the highest scores. The fewer, the sharper each test.",
  }),
  min_rows: z.int("a whole number from 2").min(2, "a whole number from 2").optional().meta({
    description: "Rows that a slice needs in each half of the data. Default: 1 % of a half, at least 30.",
  }),
  alpha: z
    .number("a number above 0, at most 1")
    .gt(0, "a number above 0, at most 1")
    .max(1, "a number above 0, at most 1")
    .default(0.95)
    .meta({
      description:
        "Weight of a slice's error against its size in the score; near 1 finds small bad slices, lower finds large ones.",
    }),
  severity: z.enum(["error", "warn", "info"], "a severity").default("warn").meta({
    description: "What a slice counts as in which the candidate is significantly worse. error: it blocks.",
  }),
});

export type DiscoverRule = z.output<typeof discoverSchema>;
