import { z } from "zod";
import { fraction, nonNegative } from "../align/fraction.ts";
import { estimatedMetrics } from "../estimates/estimated-metrics.ts";
import { change, gateName, severity } from "./gate-parts.ts";

export const LABEL_SHIFT = "label_shift";

/** Names for `estimated` in a gate. */
const estimateNames = [...estimatedMetrics.map(({ name }) => name), LABEL_SHIFT];

/** A limit on what a metric is estimated to be while its labels are not there yet. */
export const estimatedGateSchema = z.strictObject({
  estimated: z
    .enum(estimateNames, "a metric that can be estimated without labels")
    .meta({ description: "Name of an estimate; docs/reference/estimates.md lists them." }),
  name: gateName.optional().meta({ description: "Name of the gate in reports. Default: estimated, and the metric." }),
  min: fraction.optional().meta({ description: "The candidate's estimate must be at least this." }),
  max_drop: change
    .optional()
    .meta({ description: "How much lower than the reference's estimate it may be. A number alone is absolute." }),
  max: nonNegative.optional().meta({
    description:
      "For label_shift: largest distance between the shares of the labels that is no shift yet. Default: 0.1.",
  }),
  calibrate_on: z
    .enum(["reference", "candidate"], "a file with labels")
    .optional()
    .meta({
      description:
        "Whose labelled rows show what a score is worth. reference: the scores are of the same model on new data. candidate: it has " +
        "labelled rows of its own. Default: reference with `pairing: none`, else candidate.",
    }),
  severity: severity.default("warn"),
});

export type EstimatedGateRule = z.output<typeof estimatedGateSchema>;

/** What reports call it. */
export function estimatedGateName({ name, estimated }: EstimatedGateRule): string {
  return name ?? `estimated ${estimated}`;
}
