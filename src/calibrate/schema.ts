import { z } from "zod";
import { unitNames } from "../units.ts";
import { limitKinds } from "../gates/harm.ts";
import { modes } from "../gates/schema.ts";

const count = z.int().min(0);

/** A share of the runs with its 95 % interval (Wilson): few runs tell little. */
const rate = z.strictObject({ runs: count, share: z.number(), lower: z.number(), upper: z.number() });

const limit = z.strictObject({
  kind: z.enum(limitKinds),
  basis: z.enum(["absolute", "relative"]),
  limit: z.number(),
  /** In the unit of the metric, as all numbers below; the median of the runs. null: it could not be measured. */
  margin: z.number().nullable(),
  standard_error: z.number().nullable(),
  /** The smallest true harm that the gate blocks in four runs of five. */
  smallest_drop: z.number().nullable(),
  /**
   * The smallest limit, in its own basis and rounded up, at which this sample tells a candidate that did not change from
   * one that is over the limit, four times in five; null for a limit on a value.
   */
  decidable_limit: z.number().nullable(),
  /** How far the value stands on the right side of a limit on a value; null for a limit on a change. */
  distance: z.number().nullable(),
  /** Rows at which the limit as it is would be decidable; null where no number of rows is enough. */
  rows_needed: count.nullable(),
});

const gate = z.strictObject({
  gate: z.string(),
  metric: z.string(),
  title: z.string(),
  unit: z.enum(["share", "score", "label", "label-squared", "nats", ...unitNames]),
  slice: z.string().nullable(),
  severity: z.enum(["error", "warn", "info"]),
  /** Rows that the verdict rests on; the median of the runs, as drawn slices differ in size. */
  rows: count,
  blocked: rate,
  warned: rate,
  inconclusive: rate,
  /** Runs in which it could not be judged at all, and why in one of them: too few rows or events, a class missing. */
  not_judged: rate,
  reason: z.string().nullable(),
  limits: z.array(limit).readonly(),
});

/** What `model-gate calibrate --json` prints. Fields may be added, never changed or removed. */
export const calibrationSchema = z.strictObject({
  schema: z.literal("model-gate/calibration/v1"),
  name: z.string(),
  config: z.string(),
  mode: z.enum(modes),
  confidence: z.number(),
  runs: count,
  seed: z.int(),
  /** exchanged: joined rows, each drawn with a coin that swaps the models. resampled: two draws from the reference (or only file). */
  design: z.enum(["exchanged", "resampled"]),
  rows: z.strictObject({ reference: count, candidate: count }),
  /** Runs without a true change that the config blocked, passed with warnings, and that a point rule would have blocked. */
  blocked: rate,
  warned: rate,
  /** Families that can block: each keeps its false alarms to 1 - confidence, in modes that look at the evidence. */
  families: count,
  point_rule_blocked: rate,
  gates: z.array(gate).readonly(),
  /** What the figures do not cover, in a sentence each. */
  left_out: z.array(z.string()).readonly(),
});

export type Calibration = z.output<typeof calibrationSchema>;
export type Rate = z.output<typeof rate>;
export type GateCalibration = z.output<typeof gate>;
export type LimitCalibration = z.output<typeof limit>;
