import { z } from "zod";

const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);

/** A file that was read. */
export const inputSchema = z.strictObject({
  role: z.enum(["reference", "pinned", "candidate", "labels", "latency-reference", "latency-candidate"]),
  uri: text,
  format: text,
  compression: text,
  sha256: text,
  bytes: z.int(),
  version: nullable(text),
  rows: z.int(),
  columns: z.array(z.strictObject({ name: text, kind: nullable(text) })),
});

/** A count for each of the two files. */
export const sides = z.strictObject({ reference: z.int(), candidate: z.int() });

/** What was compared with what. */
export const comparisonSchema = z.strictObject({
  pairing: z.enum(["joined", "none", "no-reference"]),
  join_columns: z.array(text),
  rows: sides.meta({ description: "Rows of each file; with `sample`, those that are in the sample." }),
  compared: sides.meta({ description: "Rows of each side that the metrics see." }),
  unmatched: sides,
  duplicates: sides,
  unlabelled: sides.meta({ description: "Rows without a label; they are not compared." }),
  invalid: sides.meta({ description: "Rows whose score or prediction is missing or not a number." }),
  join_rate: nullable(z.number()),
  label_disagreements: z.int(),
  ids_sha256: nullable(text).meta({ description: "Order-independent digest of the ids of the compared rows." }),
  classes: z.array(text),
  positive_class: nullable(text),
  notes: z.array(text),
  sample: z
    .strictObject({
      rate: z.number(),
      by: z.array(text).meta({ description: "Columns that say whether a row is in the sample." }),
      rows: sides.meta({ description: "Rows of each file." }),
      sampled: sides.meta({ description: "Those of them that are in the sample." }),
    })
    .optional()
    .meta({
      description: "Where only a part of the rows was judged, by `sample` of the config; absent where all were.",
    }),
  machines: z
    .strictObject({ reference: z.array(text), candidate: z.array(text) })
    .optional()
    .meta({
      description:
        "Machines that the rows say they were measured on, at most 20 of each; without a column for it, absent.",
    }),
});
