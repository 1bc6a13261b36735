import { z } from "zod";

const cost = z.object({
  /** Seconds from start to exit. */
  wall: z.number(),
  /** Seconds of processor time in the program, and in the system for it. */
  user: z.number(),
  system: z.number(),
  /** Of resident memory, in bytes. */
  peak: z.number(),
  /** How many cores others kept busy meanwhile, on average. */
  others: z.number(),
});

const agreement = z.object({
  metric: z.string(),
  tool: z.string(),
  /** The tool that it is held against: ours, where it has the number. */
  against: z.string(),
  values: z.number(),
  largest: z.number(),
  allowed: z.number(),
});

const size = z.object({
  rows: z.number(),
  /** Bytes of both tables. */
  bytes: z.number(),
  tools: z.array(z.object({ tool: z.string(), runs: z.array(cost) })),
  agreements: z.array(agreement),
  /** Ours alone, on the same rows in other files. */
  forms: z.array(z.object({ form: z.string(), bytes: z.number(), runs: z.array(cost) })).optional(),
});

/** All that one session of the benchmark measured: bench/results.json. */
export const figuresSchema = z.object({
  machine: z.object({ processor: z.string(), cores: z.number(), memory: z.number(), system: z.string() }),
  versions: z.record(z.string(), z.string()),
  sizes: z.array(size),
});

/** What one run of a tool took, the whole process. */
export type Cost = Readonly<z.infer<typeof cost>>;
/** How far the values of one metric are apart. */
export type Agreement = Readonly<z.infer<typeof agreement>>;
/** What was measured with tables of one size. */
export type SizeFigures = Readonly<z.infer<typeof size>>;
/** All that one session of the benchmark measured. */
export type Figures = Readonly<z.infer<typeof figuresSchema>>;
