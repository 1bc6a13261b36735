import { z } from "zod";

/**
 * The series that plots are drawn from: curves with some 100 points and counts in bins, never rows. Numbers are rounded to 6 significant
 * digits; edges have as many as the width of their bins needs.
 */
const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);
const numbers = z.array(z.number());

const edges = numbers.meta({
  description: "Of the bins, rising, one more than there are bins; each bin holds its lower edge, the last both.",
});
const target = text.meta({ description: "The class that is held against the rest." });
const counts = numbers.meta({ description: "Rows in each bin, or the sum of their weights." });

/** A curve as points, from one end to the other. */
const curve = z.strictObject({ x: numbers, y: numbers });

const calibrationBin = z.strictObject({
  rows: z.number(),
  predicted: z.number().meta({ description: "Mean predicted probability." }),
  observed: z.number().meta({ description: "Share of the class among the rows." }),
  lower: z.number().meta({ description: "Of the observed share, 95 % by Wilson." }),
  upper: z.number(),
});

const byClass = z.strictObject({ positive: counts, negative: counts });

/** What lies in the bins and beside them. */
const binned = z.strictObject({ counts, below: z.number(), above: z.number(), missing: z.number() });

const band = z.strictObject({
  rows: z.number(),
  p10: nullable(z.number()),
  p50: nullable(z.number()),
  p90: nullable(z.number()),
});

const sides = <T extends z.ZodType>(side: T): { reference: z.ZodNullable<T>; candidate: T } => ({
  reference: nullable(side),
  candidate: side,
});

export const plotSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("roc"), target, ...sides(curve) }).meta({
    description: "x: false positive rate, y: true positive rate.",
  }),
  z
    .strictObject({
      kind: z.literal("precision-recall"),
      target,
      base_rate: z
        .strictObject(sides(z.number()))
        .meta({ description: "Share of the class, the precision of chance." }),
      ...sides(curve),
    })
    .meta({ description: "x: recall, y: precision." }),
  z.strictObject({
    kind: z.literal("reliability"),
    target: nullable(target).meta({ description: "null: the predicted class, whichever it is." }),
    ...sides(z.array(calibrationBin)),
  }),
  z.strictObject({ kind: z.literal("score-histogram"), target, edges, ...sides(byClass) }),
  z
    .strictObject({
      kind: z.literal("confusion"),
      classes: z.array(text),
      folded: z
        .int()
        .meta({ description: "Classes that the last entry stands for; 0 where it is a class of its own." }),
      ...sides(z.array(numbers)),
      invalid: z
        .strictObject(sides(numbers))
        .optional()
        .meta({ description: "Rows of each label without a usable prediction; absent where there are none." }),
    })
    .meta({ description: "A row for each label, a column for each predicted class." }),
  z
    .strictObject({
      kind: z.literal("residual-histogram"),
      edges,
      ...sides(binned),
    })
    .meta({ description: "Prediction minus label, in the unit of the label." }),
  z
    .strictObject({
      kind: z.literal("residual-bands"),
      edges: edges.meta({ description: "Of the predictions." }),
      ...sides(z.array(band)),
    })
    .meta({ description: "Percentiles of prediction minus label, by prediction." }),
  z.strictObject({
    kind: z.literal("values"),
    title: text.meta({ description: "What each row or query has a number of, such as NDCG at 10." }),
    edges,
    ...sides(binned),
  }),
  z.strictObject({
    kind: z.literal("latency"),
    edges: edges.meta({ description: "In milliseconds." }),
    ...sides(binned),
    percentiles: z.strictObject({
      probabilities: numbers,
      ...sides(numbers.meta({ description: "In milliseconds." })),
    }),
  }),
  z.strictObject({
    kind: z.literal("column"),
    column: text,
    column_kind: z.enum(["numeric", "timestamp"]),
    edges: edges.meta({ description: "From the reference alone; of timestamps in milliseconds since 1970." }),
    reference: binned,
    candidate: binned,
  }),
  z.strictObject({
    kind: z.literal("categories"),
    column: text,
    categories: z
      .array(text)
      .meta({ description: "The commonest, by their share in the reference and the candidate." }),
    reference: z.strictObject({ counts, other: z.number(), missing: z.number() }),
    candidate: z.strictObject({ counts, other: z.number(), missing: z.number() }),
  }),
]);
