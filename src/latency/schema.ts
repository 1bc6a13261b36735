import { z } from "zod";
import { latencyFormats } from "./index.ts";
import { timeUnits } from "./milliseconds.ts";

const uri = z.string("a path or an https URL").min(1, "a path or an https URL");
const word = z.string("a name").min(1, "a name");

const source = z.strictObject({
  uri: uri.meta({ description: "Path in the workspace or https URL of one file." }),
  format: z
    .enum(
      latencyFormats.map(({ name }) => name),
      "a format of latencies",
    )
    .optional()
    .meta({ description: "What the file is. Default: told by its content." }),
  unit: z
    .enum(timeUnits, "a unit of time")
    .optional()
    .meta({ description: "Of its times, where the file does not tell." }),
  metric: word.optional().meta({ description: "The histogram of Prometheus or the trend of k6 that is meant." }),
  labels: z
    .record(z.string(), z.string("a text"), "a mapping from label to value")
    .optional()
    .meta({ description: "Labels of Prometheus, or tags of k6's points, that are meant." }),
  benchmark: word.optional().meta({ description: "The benchmark of pytest that is meant." }),
  machine: word
    .optional()
    .meta({ description: "Name of the machine it was measured on, where the file does not tell." }),
});

const file = z.union(
  [uri.transform((path): z.output<typeof source> => ({ uri: path })), source],
  "a path, an https URL, or a mapping of uri and format",
);

/** Where latencies come from, when not from a column of the predictions. */
export const latencySchema = z.strictObject({
  reference: file.optional().meta({ description: "Load test or benchmark of the model in use." }),
  candidate: file.meta({ description: "Load test or benchmark of the model to be merged." }),
});

export type LatencySources = z.output<typeof latencySchema>;
export type LatencySource = z.output<typeof source>;
