import { z } from "zod";
import { fraction, nonNegative, share } from "../align/fraction.ts";
import { parseExpression } from "../slices/expression/parse.ts";
import { duration } from "./duration.ts";
import { parsePattern } from "./pattern/parse-pattern.ts";
import { timestampMs } from "./timestamp-ms.ts";

const columnName = z.string("the name of a column").min(1, "the name of a column");

/** What a type of `types` stands for, in the words of the config. */
export const valueTypes = ["number", "text", "boolean", "timestamp"] as const;
export type ValueType = (typeof valueTypes)[number];

const BOUND = 'a number, a percentage such as "1%", or a time such as 2026-01-31';

const bound = z.union(
  [
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}/, { error: BOUND, abort: true })
      .refine((text) => timestampMs(text) !== undefined, {
        error: ({ input }) => `${JSON.stringify(input)} is not a time such as 2026-01-31 or 2026-01-31T12:00:00Z`,
      }),
    fraction,
  ],
  BOUND,
);

const expression = z.string("an expression such as `end >= start`").superRefine((text, context) => {
  const parsed = parseExpression(text);
  if (parsed.kind === "fault") context.addIssue(parsed.text);
});

const pattern = z.string("a regular expression").superRefine((text, context) => {
  const parsed = parsePattern(text);
  if (parsed.kind === "fault") context.addIssue(`${JSON.stringify(text)} is not a pattern: ${parsed.text}`);
});

const scalar = z.union([z.string(), z.number(), z.boolean()], "a value (text, a number, true or false)");

/** Options that a gate may give its check; each check lists those it takes. */
export const checkOptions = {
  columns: z
    .union(
      [z.literal("*"), z.array(columnName).min(1, "at least one column is needed")],
      '"*" or a list of column names',
    )
    .optional()
    .meta({ description: 'Columns that are looked at. "*": all for which the check has a meaning.' }),
  max: bound
    .optional()
    .meta({ description: "Largest share of missing values, value, length or number of rows, as the check says." }),
  min: bound.optional().meta({ description: "Least value, length or number of rows." }),
  max_increase: nonNegative.optional().meta({
    description:
      "How much higher than in the reference the share of missing values may be; `1%` is one percentage point.",
  }),
  max_change: nonNegative
    .optional()
    .meta({ description: "How many rows more or fewer than the reference, as a share of its rows." }),
  max_share: share.optional().meta({
    description:
      "Share of the rows that may offend. Default: 0; for `range` without `tolerance`, what chance puts outside the reference's.",
  }),
  tolerance: nonNegative.optional().meta({
    description:
      "How far values may lie outside the reference's range, as a share of its width. Default: 0; without `max_share` either, as far as chance puts values.",
  }),
  types: z
    .record(z.string(), z.enum(valueTypes, "a type"), "a map from column to type, such as `{age: number}`")
    .refine((types) => Object.keys(types).length > 0, "needs at least one column")
    .optional()
    .meta({ description: "Type that each column must have. Default: the reference's." }),
  values: z
    .array(scalar, "a list of values")
    .min(1, "at least one value is needed")
    .optional()
    .meta({ description: "Values that are allowed. Default: those of the reference." }),
  pattern: pattern.optional().meta({
    description: "Regular expression that each text must contain; with `^` and `$` it is asked of the whole text.",
  }),
  not_pattern: pattern.optional().meta({ description: "Regular expression that no text may contain." }),
  max_age: duration.optional().meta({ description: "How old the newest time may be: `24h`, `90m`, `7d`." }),
  max_future: duration.optional().meta({ description: "How far in the future a time may lie. Default: `5m`." }),
  strictly: z
    .boolean("true or false")
    .optional()
    .meta({ description: "Whether equal neighbours are out of order as well. Default: false." }),
  where: expression.optional().meta({
    description:
      "What must hold for each row, in the language of `slices`: `end >= start and (age >= 18 or age is missing)`.",
  }),
} as const;

export type CheckOption = keyof typeof checkOptions;

/** As a gate has given them. */
export type CheckOptions = { readonly [Option in CheckOption]?: z.output<(typeof checkOptions)[Option]> };

/** A bound of a range: a number, or a time as ISO 8601 writes it. */
export type Bound = NonNullable<CheckOptions["max"]>;

/** Where a bound lies: the number, or the time in milliseconds since the Unix epoch. */
export function placeOfBound(bound: Bound): number {
  return typeof bound === "number" ? bound : (timestampMs(bound) ?? Number.NaN);
}

/** Their names, in the order of the docs. */
export const checkOptionNames: readonly CheckOption[] = [
  "columns",
  "min",
  "max",
  "max_increase",
  "max_change",
  "max_share",
  "tolerance",
  "types",
  "values",
  "pattern",
  "not_pattern",
  "max_age",
  "max_future",
  "strictly",
  "where",
];
