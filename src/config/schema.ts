import { z } from "zod";
import { tasks } from "../align/comparison.ts";
import { columnsSchema, pairingSchema, sampleSchema } from "../align/schema.ts";
import { discoverSchema } from "../discover/schema.ts";
import { gateSchema, policySchema } from "../gates/schema.ts";
import { latencySchema } from "../latency/schema.ts";
import { fileSchema, referenceSchema, scheduleSchema } from "../reference/schema.ts";
import { sliceSchema } from "../slices/schema.ts";

export const configSchema = z.strictObject({
  version: z.literal(1, "a version of this format").meta({ description: "Version of this file's format." }),
  name: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
      "a name (a letter or digit, then letters, digits, `.`, `_` and `-`; at most 64 in all)",
    )
    .default("model-gate")
    .meta({ description: "Name of the gate; keys its comment and artifact when a repository has several." }),
  task: z.enum(tasks, "a task").meta({ description: "What the model does." }),
  reference: referenceSchema.optional().meta({
    description:
      "Predictions of the model in use; `auto` for those that the base branch published. Also accepted as `baseline`.",
  }),
  pinned: fileSchema.optional().meta({
    description:
      "A second reference that stays, such as the last release: each `max_drop`, `max_increase` and `min_gain` holds against it too, so that small losses cannot add up.",
  }),
  candidate: fileSchema
    .optional()
    .meta({ description: "Predictions of the model to be merged. Also accepted as `current`." }),
  labels: fileSchema.optional().meta({ description: "Ground truth in a file of its own, joined by id." }),
  latency: latencySchema.optional().meta({
    description:
      "Output of a load tool or a benchmark, whose latencies, throughput and errors gates judge; instead of `columns.latency_ms`.",
  }),
  columns: columnsSchema.meta({ description: "Which column of the files plays which part." }),
  pairing: pairingSchema
    .prefault({})
    .meta({ description: 'How rows are paired; "none" compares two different samples.' }),
  sample: sampleSchema.optional().meta({
    description:
      "Share of the rows that is judged, such as `10%`, where the files are too large. Which rows is told from `columns.id` (in a ranking " +
      "`columns.query`) alone, so that it is the same ones in each file and run; checks of the data still see every row. Every report " +
      "says that it is a sample.",
  }),
  policy: policySchema.prefault({}).meta({ description: "How the evidence is turned into a verdict." }),
  schedule: scheduleSchema.optional().meta({ description: "What is different in a scheduled run." }),
  gates: z
    .array(gateSchema, "a list of gates")
    .min(1, "without a gate nothing would be judged")
    .meta({ description: "What is judged: limits on metrics and on drift." }),
  slices: z
    .array(sliceSchema, "a list of slices")
    .default([])
    .meta({ description: "Parts of the rows that are judged beside the whole." }),
  discover: discoverSchema
    .optional()
    .meta({ description: "Searches for slices that nobody named and the candidate is worse on; `{}` is enough." }),
});

export type Config = z.output<typeof configSchema>;
