import { z } from "zod";
import { nonNegative } from "../align/fraction.ts";
import { nonNegativeQuantity, quantity } from "../align/quantity.ts";

const changeBounds = z
  .strictObject({
    absolute: nonNegativeQuantity.optional().meta({
      description:
        "In the unit of the metric, or with a unit of its own: `5ms`; for metrics from 0 to 1, `1%` is one percentage point.",
    }),
    relative: nonNegative.optional().meta({ description: "As a share of the reference's value." }),
  })
  .refine((limit) => Object.keys(limit).length > 0, "needs `absolute`, `relative` or both")
  .meta({ minProperties: 1 });

const change = z.union(
  [nonNegativeQuantity.transform((absolute) => ({ absolute })), changeBounds],
  'a number, a percentage such as "1%", a quantity such as "5ms", or a mapping of absolute and relative',
);

/** The limits of a gate on a metric, as written: what their units come to depends on the metric. */
export const metricLimits = {
  min: quantity.optional().meta({ description: "The candidate's value must be at least this." }),
  max: quantity.optional().meta({ description: "The candidate's value must be at most this: `90%`, `0.25`, `300ms`." }),
  max_drop: change.optional().meta({
    description:
      "How much lower than the reference it may be (metrics where higher is better). A number alone is absolute.",
  }),
  max_increase: change.optional().meta({
    description:
      "How much higher than the reference it may be (metrics where lower is better). A number alone is absolute.",
  }),
  min_gain: change
    .optional()
    .meta({ description: "How much better than the reference it must be. A number alone is absolute." }),
  max_gain: change.optional().meta({
    description:
      "How much better than the reference it may be before the gain is suspicious. A number alone is absolute.",
  }),
};

const { max_drop, max_increase, min_gain, max_gain } = metricLimits;

/** What a gate holds against the pinned reference, where that is not what it holds against the reference. */
export const pinnedLimits = z.union(
  [
    z.literal("off"),
    z
      .strictObject({ max_drop, max_increase, min_gain, max_gain })
      .refine((given) => Object.keys(given).length > 0, "needs at least one limit, such as `max_drop`")
      .meta({ minProperties: 1 }),
  ],
  "off, or limits on the change since the pinned reference, such as `{max_drop: 3%}`",
);

const limitsSchema = z.strictObject(metricLimits);

/** Limits as a config writes them. */
export type WrittenLimits = z.output<typeof limitsSchema>;
export type WrittenChange = NonNullable<WrittenLimits["max_drop"]>;
