import { z } from "zod";
import { fraction } from "../align/fraction.ts";
import { quantity } from "../align/quantity.ts";
import { unitNames } from "../units.ts";

const averages = ["binary", "macro", "micro", "weighted", "samples"] as const;

const columnName = z.string("the name of a column").min(1, "the name of a column");

/** Options that a gate may give its metric; each metric lists those it takes. `gap` goes with nearly all. */
export const metricOptions = {
  average: z
    .enum(averages, "an average")
    .optional()
    .meta({ description: "How per-class values are combined. Default: binary, or macro in a multiclass task." }),
  class: z
    .union([z.string(), z.number(), z.boolean()], "the value of a class (text, a number, true or false)")
    .transform(String)
    .optional()
    .meta({ description: "Judge this one class." }),
  k: z.int("a whole number from 1").min(1, "a whole number from 1").optional().meta({
    description: "How many of the best-scored items or classes count.",
  }),
  beta: z.number("a number above 0").positive("a number above 0").optional().meta({
    description: "How many times as much recall weighs as precision.",
  }),
  top: fraction
    .pipe(z.number().gt(0, "a share above 0, at most 1").max(1, "a share above 0, at most 1"))
    .optional()
    .meta({ description: "Share of the rows with the highest scores that is acted on. Default: 10 %." }),
  quantile: z
    .number("a number between 0 and 1")
    .gt(0, "a number between 0 and 1")
    .lt(1, "a number between 0 and 1")
    .optional()
    .meta({ description: "Level of the predicted quantile." }),
  level: fraction
    .pipe(z.number().gt(0, "a share between 0 and 1").lt(1, "a share between 0 and 1"))
    .optional()
    .meta({ description: "Nominal coverage of the prediction interval." }),
  multi_class: z.enum(["ovr", "ovo"], "a way to compare classes").optional().meta({
    description: "How several classes are compared: each with the rest (ovr, the default) or each with each (ovo).",
  }),
  bins: z.int("a whole number from 2").min(2, "a whole number from 2").max(1000, "at most 1000").optional().meta({
    description: "Number of bins of the scores. Default: 10.",
  }),
  binning: z.enum(["equal_width", "equal_mass"], "a way of binning").optional().meta({
    description: "Bins of one width, or of one number of rows. Default: equal_width.",
  }),
  ties: z.enum(["average", "ignore"], "a way to rank ties").optional().meta({
    description:
      "Items of equal score: averaged over their orders, or ranked as they stand in the file. Default: average.",
  }),
  gain: z.enum(["linear", "exponential"], "a gain").optional().meta({
    description: "What a relevance r is worth: r, or 2^r − 1. Default: linear.",
  }),
  costs: z
    .record(z.string(), z.record(z.string(), z.number("a cost")), "a mapping from label to prediction to cost")
    .refine(
      (costs) => Object.values(costs).some((ofLabel) => Object.values(ofLabel).some((cost) => cost !== 0)),
      "needs a cost other than 0, such as `{1: {0: 5}}`; as it is, every prediction costs nothing",
    )
    .optional()
    .meta({ description: "Cost of each kind of error: `{label: {prediction: cost}}`; what is not named costs 0." }),
  column: columnName.optional().meta({
    description: "Column of numbers that is measured.",
  }),
  percentile: z
    .number("a number between 0 and 100")
    .gt(0, "a number between 0 and 100")
    .lt(100, "a number between 0 and 100")
    .optional()
    .meta({ description: "Which percentile of the column, or of the latency: 50 is the median." }),
  share_over: quantity.optional().meta({
    description:
      "Measure the share of the rows above this value instead, a quantity such as `300ms` or `512MiB`: the promise of a service level. " +
      "It needs far fewer rows than a high percentile.",
  }),
  unit: z
    .enum([...unitNames, "share"], "a unit")
    .optional()
    .meta({
      description:
        "What the numbers of the column are in, such as ms, s, MiB, GB, J, W or %; share: from 0 to 1. Limits may then be written in any unit " +
        "of the same kind, and reports print the unit.",
    }),
  blocks: z
    .literal(true, "true")
    .optional()
    .meta({
      description:
        "Take the blocks of `columns.block`, not the rows, as the unit of evidence, as is always done with latency: for memory, energy and " +
        "other numbers that depend on the machine and the moment. Rows then weigh alike.",
    }),
  direction: z
    .enum(["higher_is_better", "lower_is_better"], "a direction")
    .optional()
    .meta({ description: "Which way the number gets better; needed where the metric cannot know." }),
  by: columnName.optional().meta({
    description: "Column whose values are the groups that are compared; or the `by` of a slice with several columns.",
  }),
  gap: columnName.optional().meta({
    description:
      "Judge the largest difference of the metric between the slices of this column, instead of its value; lower is better, in the " +
      "unit of the metric. The column need not be among `slices`. Not for metrics that compare the two models row by row.",
  }),
};

/** Here a gate has been read, and its `share_over` is a number in the unit of the column. */
const optionsSchema = z.object({ ...metricOptions, share_over: z.number().optional() });

/** Options of a metric as a gate gives them. */
export type MetricOptions = z.output<typeof optionsSchema>;
export type MetricOption = keyof MetricOptions;
export type Average = (typeof averages)[number];

export const optionNames: readonly MetricOption[] = optionsSchema.keyof().options;

/** The options in a gate, and nothing else of it. */
export function optionsOf(gate: MetricOptions): MetricOptions {
  return optionsSchema.parse(gate);
}
