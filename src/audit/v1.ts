import { z } from "zod";
import { unitNames } from "../units.ts";
import { causesSchema } from "./v1-causes.ts";
import { changedRowsSchema } from "./v1-changed-rows.ts";
import { checkedGateSchema } from "./v1-checks.ts";
import { comparisonSchema, inputSchema, sides } from "./v1-data.ts";
import { contributionsSchema } from "./v1-contributions.ts";
import { discoverySchema } from "./v1-discovery.ts";
import { estimatesSchema, labelCoverageSchema } from "./v1-estimates.ts";
import { findingSchema } from "./v1-findings.ts";
import { groupsSchema } from "./v1-groups.ts";
import { latencyInputSchema } from "./v1-latency.ts";
import { compat, reason, verdictSchema } from "./v1-verdict.ts";
import { plotSchema } from "./v1-plots.ts";
import { previousRunSchema } from "./v1-previous.ts";
import { earlierRunSchema, heldBackSchema, referenceSchema } from "./v1-reference.ts";
import { profileSchema } from "./v1-profile.ts";
import { rulesSchema } from "./v1-rules.ts";
import { waiverSchema } from "./v1-waivers.ts";

/**
 * Version 1 of the audit record: frozen, published as schema/audit.v1.schema.json, and all that reports may read.
 * Numbers that could not be measured are null with a reason beside them. No secrets, and no rows but those of `changed_rows`.
 */
const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);

const interval = z.strictObject({
  level: z.number().meta({ description: "Two-sided confidence level." }),
  lower: nullable(z.number()),
  upper: nullable(z.number()),
  method: text.meta({ description: "wilson, tango, delong-logit, influence, t, order-statistics, bootstrap …" }),
});

const estimate = z.strictObject({
  value: nullable(z.number()),
  n: z.int().min(0).meta({ description: "Rows that entered." }),
  standard_error: nullable(z.number()),
  interval: nullable(interval),
  undefined_reason: nullable(reason),
  chance: z
    .strictObject({ mean: z.number(), quantile95: nullable(z.number()) })
    .optional()
    .meta({
      description:
        "What chance alone would show, such as an error of a calibrated model: the value is judged by its excess over the mean.",
    }),
});

const measurement = z.strictObject({
  id: text.meta({ description: "Metric with its options, and the slice: `f1[macro]@region=EU`." }),
  against: z
    .literal("pinned")
    .optional()
    .meta({ description: "Where the pinned reference takes the place of the reference." }),
  metric: text,
  title: text,
  unit: z.enum(["share", "score", "label", "label-squared", "nats", ...unitNames]).meta({
    description:
      "share: 0 to 1, shown as a percentage; score: a pure number; label: the unit of the label; else the unit that the numbers are in.",
  }),
  better: z.enum(["higher", "lower", "zero"]),
  slice: nullable(text).meta({ description: "null: all rows." }),
  reference: nullable(estimate),
  candidate: nullable(estimate),
  change: nullable(estimate).meta({ description: "Candidate minus reference." }),
  support: z.number().optional().meta({
    description:
      "Independent rows that the evidence is worth, where weights or clusters make them fewer (Kish, or groups).",
  }),
  blocks: z
    .strictObject({ common: z.int(), only_in_reference: z.int(), only_in_candidate: z.int() })
    .optional()
    .meta({ description: "Number of interleaved blocks, where these and not the rows are the unit of evidence." }),
  groups: groupsSchema.optional(),
});

const driftMeasurement = z.strictObject({
  column: text,
  role: z.enum(["feature", "score", "prediction", "label"]),
  kind: z.enum(["numeric", "categorical", "text", "timestamp", "empty", "unsupported"]).meta({
    description:
      "What both files hold, or the config says; empty: no value in either. unsupported: in older records, text or timestamps.",
  }),
  reference: z.strictObject({ rows: z.int(), missing: z.int(), distinct: nullable(z.int()) }),
  candidate: z.strictObject({ rows: z.int(), missing: z.int(), distinct: nullable(z.int()) }),
  outside: z.strictObject({ below: z.int(), above: z.int() }).optional().meta({
    description: "Numbers of the candidate below the lowest and above the highest of the reference.",
  }),
  methods: z.array(
    z.strictObject({
      method: text,
      title: text,
      value: nullable(z.number()).meta({ description: "The effect as the method reports it." }),
      noise: nullable(z.number()).meta({ description: "95 % quantile of the effect when nothing has drifted." }),
      excess: nullable(z.number()).meta({
        description: "Effect less what is expected when nothing has drifted, at least 0.",
      }),
      p_value: nullable(z.number()),
      undefined_reason: nullable(reason),
      compat: compat.optional(),
      threshold: z.number().optional().meta({ description: "With compat: what that tool holds the number against." }),
      drift_when: z.enum(["<", "≤", "≥", ">"]).optional().meta({
        description:
          "With compat: how the number (the p-value, where there is one) lies to the threshold when that tool says drift.",
      }),
      chunks: z
        .strictObject({ alerting: z.int(), measured: z.int(), total: z.int() })
        .optional()
        .meta({ description: "Where that tool judges the candidate in chunks; the value is that of the worst." }),
      note: text.optional().meta({ description: "Where that tool's number is known to mislead." }),
    }),
  ),
  notes: z
    .array(text)
    .meta({ description: "New categories, constant columns, merged bins: facts in a sentence each." }),
});

const delivery = z.strictObject({
  channel: text,
  state: z.enum(["delivered", "skipped", "refused"]),
  detail: text,
  url: nullable(text),
  ids: z.record(text, text).optional().meta({
    description: "Names the service gave: comment-id, artifact-id, artifact-digest, issue-number, check-run-id.",
  }),
});

export const auditSchema = z.strictObject({
  schema: z.literal("model-gate/audit/v1"),
  record_id: text,
  created_at: text,
  duration_ms: z.number(),
  name: text,
  task: nullable(text),
  decision: z.strictObject({
    outcome: z.enum(["pass", "warn", "fail", "error"]),
    exit_code: z.int(),
    sentence: text,
    counts: z.strictObject({ pass: z.int(), warn: z.int(), fail: z.int(), inconclusive: z.int() }),
  }),
  error: nullable(
    z.strictObject({
      code: text,
      message: text,
      hint: nullable(text),
      file: nullable(text),
      line: nullable(z.int()),
      column: nullable(z.int()),
    }),
  ),
  tool: z.strictObject({ name: text, version: text, node: text, platform: text }),
  git: z.strictObject({
    repository: nullable(text),
    event: nullable(text),
    ref: nullable(text),
    head_sha: nullable(text),
    base_sha: nullable(text),
    merge_sha: nullable(text),
    pull_request: nullable(z.int()),
    actor: nullable(text),
  }),
  pipeline: z.strictObject({
    system: text,
    workflow: nullable(text),
    job: nullable(text),
    run_id: nullable(text),
    run_attempt: nullable(z.int()),
    url: nullable(text),
    runner: nullable(text),
  }),
  config: nullable(
    z.strictObject({
      path: text,
      sha256: text,
      effective: z.json(),
      origins: z
        .record(text, text)
        .meta({ description: "Where each value comes from: file:line:column, input, option or default." }),
    }),
  ),
  policy: nullable(
    z.strictObject({
      mode: text,
      confidence: z.number(),
      on_inconclusive: text,
      on_missing_reference: text,
      min_samples: z.int(),
      max_invalid_rate: z.number(),
      min_label_coverage: z.number().optional(),
      proportion_interval: text.optional(),
      report_rows: text.optional(),
      same_machine: z.boolean().optional(),
      cross_machine: text.optional(),
      waive_label: text.optional(),
    }),
  ),
  inputs: z.array(inputSchema),
  latency: z
    .array(latencyInputSchema)
    .optional()
    .meta({ description: "What load tests told; absent where latencies come from a column, or from nowhere." }),
  comparison: nullable(comparisonSchema),
  slices: z.array(z.strictObject({ name: text, rows: sides })),
  measurements: z.array(measurement),
  drift: z.array(driftMeasurement),
  changed_rows: nullable(changedRowsSchema)
    .optional()
    .meta({ description: "Joined rows on which the models differ; null where the task or the pairing knows none." }),
  checks: z
    .array(checkedGateSchema)
    .optional()
    .meta({ description: "What the checks of the data found, column by column; absent where no gate asks for one." }),
  verdicts: z.array(verdictSchema),
  rules: rulesSchema.optional().meta({ description: "Absent in records of runs that judged no change." }),
  waivers: z.array(waiverSchema).optional().meta({ description: "Absent where there are none." }),
  findings: z.array(findingSchema).optional().meta({ description: "Absent where there are none." }),
  reference: referenceSchema
    .optional()
    .meta({ description: "Absent where the config names a file and nothing more is known of it." }),
  pinned: referenceSchema.optional().meta({ description: "The pinned reference, where there is one." }),
  history: z
    .array(earlierRunSchema)
    .optional()
    .meta({ description: "Earlier runs that `schedule.fail_after` looked at, the newest first." }),
  previous: previousRunSchema
    .optional()
    .meta({ description: "The run before this one on the same pull request; absent where none is known." }),
  held_back: heldBackSchema.optional().meta({
    description:
      "Present where the run failed and `schedule.fail_after` made a warning of it; the verdicts stay as they are.",
  }),
  contributions: z.array(contributionsSchema).optional(),
  discovery: nullable(discoverySchema).optional(),
  label_coverage: labelCoverageSchema
    .optional()
    .meta({ description: "Absent where all rows of the candidate have a label, or none is needed." }),
  estimates: estimatesSchema
    .optional()
    .meta({ description: "What was estimated without labels; absent where no gate asks for it." }),
  causes: nullable(causesSchema)
    .optional()
    .meta({ description: "What goes with the failure of a gate on quality; null where none failed." }),
  plots: z
    .array(plotSchema)
    .optional()
    .meta({ description: "What the plots of the HTML report are drawn from; absent where nothing was compared." }),
  profile: profileSchema.optional().meta({
    description: "Where the time and the memory of the run went; absent unless it was asked for by `--profile`.",
  }),
  seed: z.int(),
  warnings: z.array(z.strictObject({ code: text, message: text })),
  deliveries: z.array(delivery),
  integrity: z.strictObject({
    canonicalization: z.literal("RFC8785"),
    covers: text.meta({ description: "The record without `integrity` and `deliveries`." }),
    sha256: text,
  }),
});

export type AuditRecord = z.output<typeof auditSchema>;
export type AuditVerdict = AuditRecord["verdicts"][number];
export type AuditLimit = AuditVerdict["limits"][number];
export type AuditMeasurement = AuditRecord["measurements"][number];
export type AuditEstimate = z.output<typeof estimate>;
export type AuditDrift = AuditRecord["drift"][number];
export type AuditInput = AuditRecord["inputs"][number];
export type AuditComparison = z.output<typeof comparisonSchema>;
export type AuditChangedRows = z.output<typeof changedRowsSchema>;
export type AuditRules = z.output<typeof rulesSchema>;
export type AuditWaiver = z.output<typeof waiverSchema>;
export type AuditReference = z.output<typeof referenceSchema>;
export type AuditHeldBack = z.output<typeof heldBackSchema>;
export type EarlierRun = z.output<typeof earlierRunSchema>;
export type AuditPlot = z.output<typeof plotSchema>;
export type Delivery = z.output<typeof delivery>;
