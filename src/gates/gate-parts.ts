import { z } from "zod";
import { nonNegative } from "../align/fraction.ts";

const severities = ["error", "warn", "info", "off"] as const;

const changeBounds = z
  .strictObject({
    absolute: nonNegative
      .optional()
      .meta({ description: "In the unit of the metric; for metrics from 0 to 1, `1%` is one percentage point." }),
    relative: nonNegative.optional().meta({ description: "As a share of the reference's value." }),
  })
  .refine((limit) => Object.keys(limit).length > 0, "needs `absolute`, `relative` or both")
  .meta({ minProperties: 1 });

export const change = z.union(
  [nonNegative.transform((absolute) => ({ absolute })), changeBounds],
  'a number, a percentage such as "1%", or a mapping of absolute and relative',
);

export const severity = z.enum(severities, "a severity").meta({
  description: "error: a failure blocks. warn: it is shown as a warning. info: shown, never counted. off: not judged.",
});

export const gateName = z.string("a name").min(1, "a name");

export type Severity = (typeof severities)[number];
