import { z } from "zod";

const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);

const changeKind = z.enum(["regressed", "fixed", "both-wrong", "worse", "better"]).meta({
  description:
    "Classes: regressed (the reference had it right, the candidate has it wrong), fixed (the reverse), both-wrong (different and wrong). " +
    "Multilabel: the same of the exact set. Values, forecasts, queries and scores: worse or better by their loss.",
});

const output = nullable(z.union([text, z.number()]));

const modelOutputs = z.strictObject({
  prediction: output.meta({
    description:
      "A class as text, a set of classes as `cat|dog`, a value as a number, forecasts as `[lowest, median, highest]`; null " +
      "where it is not usable, and in rankings and scores.",
  }),
  score: nullable(z.number()).meta({
    description:
      "Probability of the positive class (binary) or of the label (multiclass); ranking: NDCG of the query; scores: the score.",
  }),
});

/** The rows on which the two models differ most. */
export const changedRowsSchema = z.strictObject({
  loss: z
    .enum(["log_loss", "zero_one_loss", "absolute_error", "wrong_classes", "pinball_loss", "ndcg_loss", "score"])
    .meta({
      description:
        "What the rows are ordered by. wrong_classes: how many of a row; pinball_loss: mean over the levels; ndcg_loss: 1 less " +
        "the NDCG of the query; score: as it is, negated where higher is better.",
    }),
  counts: z
    .array(z.strictObject({ kind: changeKind, rows: z.int().min(0) }))
    .meta({ description: "All changed rows, also where none is listed." }),
  rows: z
    .array(
      z.strictObject({
        kind: changeKind,
        id: z.array(text).meta({ description: "As in comparison.join_columns; texts are cut at 200 characters." }),
        label: output,
        reference: modelOutputs,
        candidate: modelOutputs,
        loss_difference: nullable(z.number()).meta({
          description: "Loss of the candidate less that of the reference; null where one of them is infinite.",
        }),
      }),
    )
    .meta({
      description:
        "At most 20 that got worse, the worst first, and 10 that got better, the best first; none with `policy.report_rows: none`.",
    }),
});
