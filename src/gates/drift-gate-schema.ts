import { z } from "zod";
import { nonNegative, share } from "../align/fraction.ts";
import { autoMethods } from "../drift/auto.ts";
import { compatTools } from "../drift/compat/compat-measurement.ts";
import { driftMethods } from "../drift/index.ts";
import { gateName, severity } from "./gate-parts.ts";

const limitsOfParts = z
  .strictObject(Object.fromEntries(autoMethods.map((method) => [method, nonNegative.optional()])))
  .refine((limits) => Object.keys(limits).length > 0, "needs at least one method, such as `psi: 0.2`")
  .meta({ minProperties: 1 });

const limit = z.union(
  [nonNegative, limitsOfParts],
  "a number, or for `drift: auto` a mapping from method to number, such as `{psi: 0.2, missing_rate: 5%}`",
);

/** A limit on the difference between the distributions of a column in the two files. */
export const driftGateSchema = z.strictObject({
  drift: z.enum(["auto", ...driftMethods.map((method) => method.name)], "a drift method").meta({
    description:
      "auto, the recommended methods for the kind of each column, or the name of one; docs/reference/drift.md lists them.",
  }),
  name: gateName.optional().meta({ description: "Name of the gate in reports. Default: the method." }),
  columns: z
    .union(
      [
        z.literal("*"),
        z
          .array(z.string("the name of a column").min(1, "the name of a column"))
          .min(1, "at least one column is needed"),
      ],
      '"*" or a list of column names',
    )
    .default("*")
    .meta({ description: 'Columns of the file, or "*": the features, the score, the prediction and the label.' }),
  compat: z
    .enum(compatTools, "a tool")
    .optional()
    .meta({
      description:
        "Take the number, the threshold and the decision of another tool exactly as they are: evidently or nannyml. auto is then the " +
        "tool's own choice, and `max` replaces its threshold in its own sense. docs/compat.md says what is equal, and to which version.",
    }),
  max: limit.optional().meta({
    description:
      "Largest effect that is not yet drift. Default: the method's own. With auto a number is the limit of the distances (not of " +
      "missing_rate, new_categories and out_of_range, which are shares of rows), a mapping those of the methods in it.",
  }),
  fail_above: limit.optional().meta({
    description:
      "An effect above this blocks although the severity is warn; written as `max`. Usual: 0.25 for psi and wasserstein, 0.2 for " +
      "other distances, 5% for shares of rows.",
  }),
  drift_share: share.optional().meta({
    description:
      "Share of the watched columns that may drift. The gate then has one verdict for all columns; those of single columns are " +
      "shown for information.",
  }),
  severity: severity.default("warn"),
});

export type DriftGateRule = z.output<typeof driftGateSchema>;
export type DriftLimit = DriftGateRule["max"];
