import { z } from "zod";
import { fraction, nonNegative, share } from "../align/fraction.ts";
import { rowReports } from "../changed-rows/changed-rows.ts";
import { driftMethods } from "../drift/index.ts";
import { metrics } from "../metrics/index.ts";
import { metricOptions } from "../metrics/options.ts";

const severities = ["error", "warn", "info", "off"] as const;
export const modes = ["strict", "balanced", "lenient", "point"] as const;

const changeBounds = z
  .strictObject({
    absolute: nonNegative
      .optional()
      .meta({ description: "In the unit of the metric; for metrics from 0 to 1, `1%` is one percentage point." }),
    relative: nonNegative.optional().meta({ description: "As a share of the reference's value." }),
  })
  .refine((limit) => Object.keys(limit).length > 0, "needs `absolute`, `relative` or both")
  .meta({ minProperties: 1 });

const change = z.union(
  [nonNegative.transform((absolute) => ({ absolute })), changeBounds],
  'a number, a percentage such as "1%", or a mapping of absolute and relative',
);

const severity = z.enum(severities, "a severity").meta({
  description: "error: a failure blocks. warn: it is shown as a warning. info: shown, never counted. off: not judged.",
});

const modeOf = z.enum(modes, "a mode").meta({
  description:
    "How evidence becomes a verdict; strict passes only what is proven, lenient fails only what is proven, point ignores " +
    "the evidence and compares the bare numbers, as other tools do.",
});

const gateName = z.string("a name").min(1, "a name");

const limits = {
  min: fraction.optional().meta({ description: "The candidate's value must be at least this." }),
  max: fraction.optional().meta({ description: "The candidate's value must be at most this." }),
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

const sliceLimits = z
  .strictObject(limits)
  .refine((given) => Object.keys(given).length > 0, "needs at least one limit, such as `max_drop`")
  .meta({ minProperties: 1 });

/** A limit on a metric, on the whole data and on slices. */
export const metricGateSchema = z.strictObject({
  metric: z
    .enum(
      metrics.map((metric) => metric.name),
      "a metric",
    )
    .meta({ description: "Name of a metric; docs/reference/metrics.md lists them." }),
  name: gateName
    .optional()
    .meta({ description: "Name of the gate in reports. Default: made from the metric and its options." }),
  ...metricOptions,
  ...limits,
  fail_if: z.enum(["any_exceeded", "all_exceeded"]).default("any_exceeded").meta({
    description: "Whether one exceeded limit is enough to fail, or all of the gate's limits must be exceeded.",
  }),
  slices: z
    .union([z.literal("*"), z.array(z.string())], '"*" or a list of slice names')
    .default("*")
    .meta({
      description:
        'Slices judged beside the whole: "*" for all, a list of names (or of columns of `by`: `region`, `region & device`), ' +
        "or [] for none.",
    }),
  per_slice: z
    .record(z.string(), sliceLimits)
    .optional()
    .meta({
      description:
        "Limits for single slices, by name or, for all slices of a `by`, by its columns. Each replaces the gate's limit of " +
        "the same kind there; the others stay. A slice that is named here is judged also when `slices` leaves it out.",
    }),
  mode: modeOf.optional().meta({ description: "How evidence becomes a verdict here. Default: policy.mode." }),
  family: z
    .string("a name")
    .min(1, "a name")
    .optional()
    .meta({
      description:
        "Gates of one family share the chance of a false alarm (Holm). Default: all gates of severity error are one family " +
        "on the whole data and one on the slices.",
    }),
  severity: severity.default("error"),
});

/** A limit on the difference between the distributions of a column in the two files. */
export const driftGateSchema = z.strictObject({
  drift: z
    .enum(
      driftMethods.map((method) => method.name),
      "a drift method",
    )
    .meta({ description: "Name of a drift method; docs/reference/drift.md lists them." }),
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
  max: nonNegative.optional().meta({ description: "Largest effect that is not yet drift. Default: the method's own." }),
  severity: severity.default("warn"),
});

export const gateSchema = z.union(
  [metricGateSchema, driftGateSchema],
  "a gate; a gate has either `metric` or `drift`, not both",
);

export const policySchema = z.strictObject({
  mode: modeOf.default("balanced"),
  confidence: fraction
    .pipe(z.number().min(0.5, "a confidence from 0.5 to 0.9999").max(0.9999, "a confidence from 0.5 to 0.9999"))
    .default(0.95)
    .meta({ description: "Confidence of the one-sided bounds that decide." }),
  proportion_interval: z.enum(["wilson", "clopper-pearson"], "an interval").default("wilson").meta({
    description:
      "Interval of a single proportion. clopper-pearson never covers less than its level, and is wider for it.",
  }),
  on_inconclusive: z
    .enum(["pass", "warn", "fail"])
    .default("warn")
    .meta({ description: "What an inconclusive gate counts as." }),
  on_missing_reference: z
    .enum(["fail", "warn", "pass"])
    .default("fail")
    .meta({ description: "What a gate on change counts as when there is no reference." }),
  min_samples: z.int().min(2).default(30).meta({ description: "Fewer rows than this are shown but not judged." }),
  max_invalid_rate: share.default(0).meta({
    description:
      "Share of the candidate's rows whose prediction or score may be missing or not a number. Such rows count as wrong " +
      "in classification and are left out elsewhere, where they would flatter the model. Also the share of the rows that may " +
      "have no latency, or no value in a column that a gate names, where a gate judges it.",
  }),
  report_rows: z
    .enum(rowReports, "a choice of rows")
    .default("sample")
    .meta({
      description:
        "Which joined rows that changed are told, by id with label, predictions and scores. none: only how many. sample: the 20 that got worse " +
        "most and the 10 that got better most, in the audit record and, shorter, in the comment. all: these, and every changed row in " +
        "flips.csv. Comments and artifacts of a public repository are public: choose none where ids are private.",
    }),
});

export type GateRule = z.output<typeof gateSchema>;
export type MetricGateRule = z.output<typeof metricGateSchema>;
export type DriftGateRule = z.output<typeof driftGateSchema>;
export type Policy = z.output<typeof policySchema>;
export type Severity = (typeof severities)[number];
export type Mode = (typeof modes)[number];
export type ChangeLimit = z.output<typeof change>;
