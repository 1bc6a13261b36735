import { tasks } from "../../align/comparison.ts";
import type { PercentileMetric } from "../metric.ts";
import { latencyOfRow } from "../row-variables.ts";

export const latencyP50 = latencyPercentile(50, "The typical row takes this long.");
export const latencyP90 = latencyPercentile(90, "Nine rows in ten are at least this fast.");
export const latencyP95 = latencyPercentile(95, "Nineteen rows in twenty are at least this fast.");
export const latencyP99 = latencyPercentile(
  99,
  "Ninety-nine rows in a hundred are at least this fast; needs 299 rows.",
);

function latencyPercentile(percent: 50 | 90 | 95 | 99, description: string): PercentileMetric {
  return {
    kind: "percentile",
    name: `latency_p${percent}`,
    title: `Latency p${percent}`,
    description,
    definition:
      "Percentile type 7 (numpy's linear). Rows weigh alike. Interval by order statistics, of clustered rows Woodruff's; the change by a seeded bootstrap up to 2 000 rows, " +
      "by Maritz–Jarrett above. Where `columns.block` names interleaved blocks, by block (see Blocks and machines).",
    tasks,
    better: "lower",
    unit: "ms",
    roles: ["latency_ms"],
    options: [],
    ofMachine: true,
    byBlock: true,
    variable: () => latencyOfRow,
    probability: () => percent / 100,
  };
}
