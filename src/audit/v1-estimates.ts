import { z } from "zod";

const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);
const reason = z.strictObject({ code: z.string(), text: z.string() });

const performance = z.strictObject({
  calibrated_on: z.enum(["reference", "candidate"]).meta({
    description:
      "Whose labelled rows show what a score is worth; it holds for the candidate's other rows if a score means the same there.",
  }),
  labelled_rows: z.int().meta({ description: "Of that side, with all scores." }),
  rows: z.int().meta({ description: "Rows of the candidate that were estimated, with a label or without." }),
  left_out: z.int().meta({ description: "Rows of the candidate without a usable prediction or score." }),
  rescaled: z
    .int()
    .meta({ description: "Rows whose probabilities do not add up to 1: they are divided by their sum." }),
  calibration: z.array(
    z.strictObject({
      class: z.string(),
      calibrated: z
        .boolean()
        .meta({ description: "false: the scores are taken as the probabilities that they say they are." }),
      error_before: nullable(z.number()).meta({ description: "Expected calibration error on held-out labelled rows." }),
      error_after: nullable(z.number()),
    }),
  ),
  metrics: z.array(
    z.strictObject({
      metric: z.string(),
      reference: nullable(z.number()).meta({ description: "Estimated in the same way." }),
      realised: nullable(z.number()).meta({ description: "What the labels of the calibrating rows do show." }),
      candidate: nullable(z.number()).meta({ description: "Estimated." }),
      sampling_error: nullable(z.number()).meta({
        description: "Standard error as NannyML has it, without that of the calibration.",
      }),
      standard_error: nullable(z.number()).meta({
        description: "With that of the calibration; what the gate is judged by.",
      }),
      undefined_reason: nullable(reason),
    }),
  ),
  confusion: nullable(z.array(z.array(z.number()))).meta({
    description:
      "Expected rows of the candidate by label (outer) and prediction (inner), in the order of comparison.classes.",
  }),
});

const labelShift = z.strictObject({
  rows: z.strictObject({ reference: z.int(), candidate: z.int() }),
  condition_number: nullable(z.number()).meta({
    description: "Of the reference's confusion matrix, P(prediction | label).",
  }),
  smallest_singular_value: nullable(z.number()),
  classes: z.array(
    z.strictObject({
      class: z.string(),
      reference: z.number().meta({ description: "Share of the reference's labels." }),
      candidate: z.number().meta({ description: "Estimated share; outside 0 to 1 only by chance." }),
      standard_error: z.number(),
      weight: z.number().meta({ description: "candidate / reference." }),
    }),
  ),
  distance: nullable(z.number()).meta({ description: "Half the sum of the absolute differences of the shares." }),
  noise: nullable(z.number()).meta({ description: "95 % quantile of the distance when nothing has shifted." }),
  p_value: nullable(z.number()),
  undefined_reason: nullable(reason),
});

/** What was estimated without labels. */
export const estimatesSchema = z.strictObject({
  assumption: z.string().meta({ description: "What every estimate here takes for granted." }),
  performance: z.array(performance),
  label_shift: nullable(labelShift),
});

/** How many rows of the candidate have a label, and whether these are like the others; only where some have none. */
export const labelCoverageSchema = z.strictObject({
  rows: z.int(),
  labelled: z.int(),
  reference: nullable(z.strictObject({ rows: z.int(), labelled: z.int() })).meta({
    description: "Where the files hold different rows.",
  }),
  only_class: nullable(z.string()).meta({
    description: "The class of all labels that have come, where the predictions let expect others.",
  }),
  differences: z.array(
    z.strictObject({
      what: z.enum(["score", "prediction", "timestamp"]),
      method: z.string(),
      value: nullable(z.number()).meta({ description: "Distance between labelled and other rows." }),
      noise: nullable(z.number()),
      p_value: nullable(z.number()),
      labelled_mean: nullable(z.number()).meta({ description: "Milliseconds since 1970 for a timestamp." }),
      unlabelled_mean: nullable(z.number()),
      biased: z.boolean().meta({ description: "Further apart than the limit of the method and than chance." }),
    }),
  ),
});

export type AuditEstimates = z.output<typeof estimatesSchema>;
export type AuditLabelCoverage = z.output<typeof labelCoverageSchema>;
