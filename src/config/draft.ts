import type { z } from "zod";
import type { ColumnRoles, PairingRules } from "../align/schema.ts";
import { type GateRule, gateSchema } from "../gates/schema.ts";
import { type SliceRule, sliceSchema } from "../slices/schema.ts";
import type { Mapping } from "./mapping.ts";
import { type Config, configSchema } from "./schema.ts";

/**
 * What could be read of a config, part by part, so that the checks across parts run even when another part is wrong.
 * `undefined`: not there, or wrong and already reported.
 */
export interface Draft {
  readonly task: Config["task"] | undefined;
  readonly columns: ColumnRoles | undefined;
  readonly pairing: PairingRules | undefined;
  readonly sample: Config["sample"];
  readonly gates: readonly (GateRule | undefined)[];
  readonly slices: readonly (SliceRule | undefined)[];
  /** As written, with inputs applied: what the schema turns into numbers is still text here. */
  readonly written: Mapping;
}

/** Reads each part of `written` on its own. */
export function draftOf(written: Mapping): Draft {
  const { task, columns, pairing, sample } = configSchema.shape;
  return {
    task: part(task, written["task"]),
    columns: part(columns, written["columns"]),
    pairing: part(pairing, written["pairing"]),
    sample: part(sample, written["sample"]),
    gates: entries(gateSchema, written["gates"]),
    slices: entries(sliceSchema, written["slices"]),
    written,
  };
}

function part<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  return schema.safeParse(value).data;
}

function entries<T>(schema: z.ZodType<T>, value: unknown): readonly (T | undefined)[] {
  return Array.isArray(value) ? value.map((entry) => part(schema, entry)) : [];
}
