import { z } from "zod";
import { fraction, share } from "../align/fraction.ts";
import { rowReports } from "../changed-rows/changed-rows.ts";
import { metrics } from "../metrics/index.ts";
import { metricOptions } from "../metrics/options.ts";
import { type CheckGateRule, checkGateSchema } from "./check-gate-schema.ts";
import { type DriftGateRule, driftGateSchema } from "./drift-gate-schema.ts";
import { type EstimatedGateRule, estimatedGateSchema } from "./estimated-gate-schema.ts";
import { gateName, severity } from "./gate-parts.ts";
import { inUnits } from "./in-units.ts";
import { metricLimits, pinnedLimits } from "./metric-limits.ts";

export const modes = ["strict", "balanced", "lenient", "point"] as const;

const modeOf = z.enum(modes, "a mode").meta({
  description:
    "How evidence becomes a verdict; strict passes only what is proven, lenient fails only what is proven, point ignores " +
    "the evidence and compares the bare numbers, as other tools do.",
});

const sliceLimits = z
  .strictObject(metricLimits)
  .refine((given) => Object.keys(given).length > 0, "needs at least one limit, such as `max_drop`")
  .meta({ minProperties: 1 });

/** A limit on a metric, on the whole data and on slices, as it is written. */
export const writtenMetricGate = z.strictObject({
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
  ...metricLimits,
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
  pinned: pinnedLimits.optional().meta({
    description:
      "Limits on the change since the pinned reference, on the whole data and on the slices of the gate; off for none. Default: the gate's own " +
      "`max_drop`, `max_increase` and `min_gain`, but for latency and resources, which are not held against it: they were measured at another time.",
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

/** The same with every limit in the unit of the metric. */
export const metricGateSchema = writtenMetricGate.transform(inUnits);

export const gateSchema = z.union(
  [metricGateSchema, driftGateSchema, checkGateSchema, estimatedGateSchema],
  "a gate; a gate has one of `metric`, `drift`, `check` and `estimated`",
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
      "Share of either model's rows whose prediction or score may be missing or not a number. Such rows count as wrong " +
      "in classification and are left out elsewhere, where they would flatter the model. Also the share of the rows that may " +
      "have no latency, or no value in a column that a gate names, where a gate judges it.",
  }),
  same_machine: z.boolean("true or false").optional().meta({
    description:
      "Whether both models were measured on one machine, where no `columns.machine` tells. false: changes of latency and resources only warn.",
  }),
  cross_machine: z
    .enum(["warn", "fail"], "a way to take it")
    .default("warn")
    .meta({
      description:
        "What a change of latency or resources beyond its limit counts as when the models ran on different machines. Two identical builds " +
        "differ by more than 10 % in up to 47 % of such pairs on burstable cloud machines. Limits on a value (`max`) block either way.",
    }),
  min_label_coverage: share.default(0).meta({
    description:
      "Share of the candidate's rows that must have a label where a gate on a metric judges them; fewer fail. Whatever it is, rows " +
      "without a label are counted and shown, and labelled rows that are not like the others are a warning.",
  }),
  waive_label: z
    .string("the name of a label")
    .min(1, "the name of a label")
    .max(100, "the name of a label")
    .optional()
    .meta({
      description:
        'Label, such as "model-gate: waive", by which a person with write access waives the failures of a pull request for the commit that was ' +
        "run before it was set. Default: no label does.",
    }),
  report_rows: z
    .enum(rowReports, "a choice of rows")
    .default("sample")
    .meta({
      description:
        "Which joined rows that changed are told, by id with label, predictions and scores. none: only how many, and neither plots nor notes on drift name a category. sample: the 20 that got worse " +
        "most and the 10 that got better most, in the audit record and, shorter, in the comment. all: these, and every changed row in " +
        "flips.csv. Comments and artifacts of a public repository are public: choose none where ids are private.",
    }),
});

export type GateRule = z.output<typeof gateSchema>;
export type MetricGateRule = z.output<typeof metricGateSchema>;
export type Policy = z.output<typeof policySchema>;
export type Mode = (typeof modes)[number];

export function isDriftGate(gate: GateRule): gate is DriftGateRule {
  return "drift" in gate;
}

export function isCheckGate(gate: GateRule): gate is CheckGateRule {
  return "check" in gate;
}

export function isEstimatedGate(gate: GateRule): gate is EstimatedGateRule {
  return "estimated" in gate;
}
