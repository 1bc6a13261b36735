import { z } from "zod";
import { unitsOfTime } from "../units.ts";
import { fraction, share } from "./fraction.ts";

// In every schema of the config, the error text of a value is a noun phrase: it completes "… is not ‹a column name›."

const columnName = z.string("the name of a column").min(1, "the name of a column");
const columnNames = z.array(columnName).min(1, "at least one column is needed");

const quantileMap = z
  .record(z.string(), columnName, "a map from level to column, such as `{0.1: p10, 0.9: p90}`")
  .refine((columns) => Object.keys(columns).length > 0, "needs at least one level")
  .refine(
    (columns) => Object.keys(columns).every((level) => Number(level) > 0 && Number(level) < 1),
    "needs levels between 0 and 1, such as `{0.1: p10, 0.9: p90}`",
  )
  .refine(
    (columns) => new Set(Object.keys(columns).map(Number)).size === Object.keys(columns).length,
    "names a level twice",
  );

const CLASS_COLUMNS = "the name of a column, or a map from class to column";

const classMap = z
  .record(z.string(), columnName)
  .refine((columns) => Object.keys(columns).length > 0, "needs at least one class")
  .refine((columns) => !Object.hasOwn(columns, ""), "has a class without a name")
  .meta({ minProperties: 1 });

/** One column of classes or values; or, of sets of classes, a column of 0 and 1 for each class. */
const outcomeColumn = z.union([columnName, classMap], CLASS_COLUMNS);

/** What the values of a column can be said to be, where the files do not show it. */
export const columnValueKinds = ["numeric", "categorical", "text", "timestamp"] as const;

const kindMap = z
  .record(
    z.string(),
    z.enum(columnValueKinds, "a kind of column"),
    "a map from column to kind, such as `{zip: categorical, comment: text}`",
  )
  .refine((kinds) => Object.keys(kinds).length > 0, "needs at least one column")
  .refine((kinds) => !Object.hasOwn(kinds, ""), "has a column without a name")
  .meta({ minProperties: 1 });

/** Which column of the tables plays which part. */
export const columnsSchema = z.strictObject(
  {
    id: z
      .union([columnName, columnNames], "the name of a column, or a list of names")
      .optional()
      .meta({ description: "Column, or columns together, by which the rows of the two files are joined." }),
    label: outcomeColumn.optional().meta({
      description: "Ground truth. In a multilabel task also a map from class to a column of 0 and 1.",
    }),
    prediction: outcomeColumn.optional().meta({
      description:
        "Predicted class (classification), classes such as `cat|dog` or a map from class to a column of 0 and 1 (multilabel), " +
        "or value (regression).",
    }),
    score: z.union([columnName, classMap], CLASS_COLUMNS).optional().meta({
      description:
        "Probability of the positive class, or a map from class to the column of its probability (multiclass).",
    }),
    positive_class: z
      .union([z.string(), z.number(), z.boolean()], "the value of a class (text, a number, true or false)")
      .transform(String)
      .optional()
      .meta({ description: 'The label that counts as positive in a binary task. Default: "1", or "true".' }),
    threshold: z.number().min(0, "a number from 0 to 1").max(1, "a number from 0 to 1").optional().meta({
      description:
        "Score at or above which a row is predicted positive, when there is no prediction column. Default: 0.5.",
    }),
    quantiles: quantileMap.optional().meta({
      description: "Forecasts of quantiles: a map from level to column, such as `{0.1: p10, 0.5: p50, 0.9: p90}`.",
    }),
    weight: columnName.optional().meta({ description: "Weight of each row, 0 or more." }),
    cluster: columnName.optional().meta({
      description:
        "Group of rows that are not independent (user, conversation, document, time block); intervals then count groups, not rows.",
    }),
    block: columnName.optional().meta({
      description:
        "Block of an interleaved measurement (reference, candidate, candidate, reference …), with the same names in both files. Gates on latency " +
        "then compare block with block: rows of one block share the state of the machine and are no independent evidence. At least 5 blocks.",
    }),
    machine: columnName.optional().meta({
      description:
        "Machine (host, instance type, CPU) that the row was measured on. Where it is not the same in both files, a change of latency or of " +
        "resources only warns, as `policy.cross_machine` says.",
    }),
    latency_ms: columnName.optional().meta({
      description: "Time that the model took for the row, in milliseconds unless `latency_unit` says otherwise.",
    }),
    latency_unit: z.enum(unitsOfTime, "a unit of time").optional().meta({
      description: "Unit of the numbers in the column of the latency: they are read as milliseconds. Default: ms.",
    }),
    query: columnName.optional().meta({
      description: "Query (user, session) whose items are ranked; needed in a ranking, where it is what is compared.",
    }),
    timestamp: columnName.optional().meta({ description: "When the prediction was made." }),
    features: z
      .union([z.literal("*"), z.array(columnName)], '"*" or a list of column names')
      .optional()
      .meta({ description: 'Columns watched for drift; "*" takes every column without another part.' }),
    kinds: kindMap.optional().meta({
      description:
        "What columns hold, where the files do not show it: numeric (`grade: numeric`), categorical (`zip: categorical`, " +
        "numbers that are names), text (`comment: text`, also identifiers) or timestamp (only its missing values are compared). " +
        "Default: as both files show. Numbers are numeric; true and false, and text with at most 20 or with often repeated values, " +
        "categorical; other text is text.",
    }),
  },
  {
    error: (issue) =>
      issue.code === "invalid_type" ? "a mapping from part to column, such as `label: churned`" : undefined,
  },
);

const count = z.int().min(0);

const pairingRules = z.strictObject({
  min_join_rate: share
    .default(0.999)
    .meta({ description: "Share of the rows of each file that must find their partner." }),
  max_duplicates: count.default(0).meta({ description: "Rows whose id occurred before in the same file." }),
  max_label_disagreement: count
    .default(0)
    .meta({ description: "Joined rows whose label differs between the two files." }),
});

export const pairingSchema = z.union(
  [z.literal("none"), pairingRules],
  "`none` or a mapping of min_join_rate, max_duplicates and max_label_disagreement",
);

const SAMPLE = "a share above 0 and up to 1, such as 10%";

/** Share of the rows that is judged. */
export const sampleSchema = fraction.pipe(z.number().gt(0, SAMPLE).max(1, SAMPLE));

export type ColumnValueKind = (typeof columnValueKinds)[number];
export type ColumnRoles = z.output<typeof columnsSchema>;
export type PairingRules = z.output<typeof pairingSchema>;
