import { z } from "zod";

const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);
const shares = z.strictObject({ reference: z.number(), candidate: z.number() });

const drifted = z.strictObject({ method: text, title: text, value: nullable(z.number()) });

const cause = z.strictObject({
  kind: z.enum(["feature", "slice", "found-slice", "check"]),
  name: text.meta({ description: "Column, slice, or gate of the check." }),
  explained: nullable(z.number()).meta({
    description:
      "Share of the rise of the loss that goes with it beyond what its share of the rows would make; null for a check " +
      "of which no rows are known.",
  }),
  mix: nullable(z.number()).meta({
    description:
      "Of `explained`, what the change of the sizes of its cells alone adds; null where that is not beyond chance.",
  }),
  part: nullable(
    z.strictObject({
      name: text.meta({ description: "As slices are written: `age<=25`." }),
      kind: z.enum(["values", "new", "missing"]).meta({ description: "new: values that the reference does not have." }),
      rows: shares.meta({ description: "Share of the rows of each side." }),
      share: z.number().meta({ description: "Of the rise of the loss." }),
    }),
  ).meta({ description: "The cell in which the loss rose most beyond its share of the rows." }),
  p_adjusted: nullable(z.number()).meta({
    description: "After Benjamini and Hochberg over all features and slices that were looked at.",
  }),
  drift: nullable(drifted).meta({ description: "By which a drift gate says that the column has drifted." }),
  missing: nullable(shares).meta({ description: "Share of the rows of each file without a value in the column." }),
  flagged_by: z.array(text).meta({ description: "Gates that did not pass on the same column or slice." }),
});

/** What goes with the failure of a gate on quality; it proves nothing. */
export const causesSchema = z.strictObject({
  gate: text.meta({ description: "The gravest failed gate on quality." }),
  slice: nullable(text).meta({
    description: "The slice on which it failed, and whose rows were looked at; null: all.",
  }),
  loss: nullable(z.enum(["log_loss", "zero_one_loss", "absolute_error"])),
  increase: nullable(z.number()).meta({
    description: "Rise of the mean loss, candidate less reference: what is shared out.",
  }),
  examined: z.strictObject({ features: z.int(), slices: z.int() }),
  found: z.array(cause).meta({
    description:
      "The strongest first: by `explained`, which counts double where a gate of its own flags it as well. Ten at most.",
  }),
  notes: z.array(text).meta({ description: "Columns that were not looked at, a sentence each." }),
  undefined_reason: nullable(z.strictObject({ code: text, text })).meta({
    description: "Why there is no rise to share out.",
  }),
});

export type AuditCauses = z.output<typeof causesSchema>;
