import { z } from "zod";
import type { Column } from "../../../src/table/column.ts";
import { ValidityBuilder } from "../../../src/table/validity.ts";
import { numbers, texts } from "../columns.ts";

/** How a sample is drawn; scripts/expected/compat/samples.py draws the same to the last bit. */
export const sampleSpecSchema = z.strictObject({
  seed: z.int(),
  n: z.int(),
  draw: z.enum(["normal", "uniform", "pareto", "whole", "constant", "text", "flag"]),
  shift: z.number().optional(),
  scale: z.number().optional(),
  digits: z.number().optional(),
  values: z.number().optional(),
  value: z.number().optional(),
  share: z.number().optional(),
  missing: z.number().optional(),
  infinite: z.number().optional(),
});

type SampleSpec = z.output<typeof sampleSpecSchema>;
type Drawn = number | string | boolean;

/** The sample as a column of a table. */
export function sampleColumn(spec: SampleSpec): Column {
  const rows = sample(spec);
  if (spec.draw === "text") return texts(rows.map((value) => (value === null ? null : String(value))));
  return spec.draw === "flag" ? flags(rows) : numbers(rows.map((value) => (value === null ? null : Number(value))));
}

function sample(spec: SampleSpec): readonly (Drawn | null)[] {
  const uniform = generator(spec.seed);
  return Array.from({ length: spec.n }, () => {
    const gap = uniform();
    const drawn = draws[spec.draw](uniform, spec);
    if (gap < (spec.missing ?? 0)) return null;
    return gap > 1 - (spec.infinite ?? 0) ? Infinity : drawn;
  });
}

/** 32-bit linear congruential generator (Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const draws: Readonly<Record<SampleSpec["draw"], (uniform: () => number, spec: SampleSpec) => Drawn>> = {
  normal: (uniform, spec) => moved(normal(uniform), spec),
  uniform: (uniform, spec) => moved(uniform(), spec),
  pareto: (uniform, spec) => moved(1 / Math.sqrt(uniform() + 2 ** -33), spec),
  whole: (uniform, spec) => Math.floor(moved(uniform() * (spec.values ?? Number.NaN), spec)),
  constant: (_, { value = Number.NaN }) => value,
  text: (uniform, { values = Number.NaN }) => `category ${Math.floor(uniform() * uniform() * values)}`,
  flag: (uniform, { share = Number.NaN }) => uniform() < share,
};

function moved(drawn: number, { scale = 1, shift = 0, digits }: SampleSpec): number {
  const value = drawn * scale + shift;
  return digits === undefined ? value : Math.floor(value * digits + 0.5) / digits;
}

function normal(uniform: () => number): number {
  let total = 0;
  for (let term = 0; term < 12; term++) total += uniform();
  return total - 6;
}

function flags(rows: readonly (Drawn | null)[]): Column {
  const validity = new ValidityBuilder(rows.length);
  for (const [row, value] of rows.entries()) if (value === null) validity.markMissing(row);
  const values = Uint8Array.from(rows, (value) => (value === true ? 1 : 0));
  return { kind: "boolean", name: "x", rows: rows.length, valid: validity.finish(), values };
}
