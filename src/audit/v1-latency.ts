import { z } from "zod";

const text = z.string();
const number = z.nullable(z.number());

/** What was read of a load test, as far as it tells; times in milliseconds. */
export const latencyInputSchema = z.strictObject({
  role: z.enum(["reference", "candidate"]),
  uri: text,
  format: text.meta({ description: "The output that it was read as; rows: times of the rows of the predictions." }),
  kind: z.enum(["samples", "histogram", "percentiles", "counts"]).meta({
    description:
      "samples: every single time. histogram: counts up to some values. percentiles: values at some shares. counts: no times.",
  }),
  n: z.nullable(z.int()).meta({ description: "Times that were measured; null where the file does not tell." }),
  mean: number,
  requests: z.nullable(z.int()),
  errors: z.nullable(z.int()),
  seconds: number,
  machine: z.nullable(text),
  percentiles: z.array(z.strictObject({ share: z.number(), value: z.number() })).meta({
    description:
      "The percentiles that the file tells; of single times and histograms, the deciles, p95, p99 and p99.9.",
  }),
  notes: z.array(text),
});

export type AuditLatencyInput = z.output<typeof latencyInputSchema>;
