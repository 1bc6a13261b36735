import { tasks } from "../../align/comparison.ts";
import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { latencyOfRow } from "../row-variables.ts";

export const latencyMean: MomentMetric = {
  kind: "moments",
  name: "latency_mean",
  title: "Mean latency",
  description: "Mean time for a row. One slow row moves it: gate a percentile instead where you can.",
  definition:
    "Arithmetic mean of the latency column, rows without a latency left out and counted. Rows weigh alike, whatever " +
    "`columns.weight` says: it is the time of the machine. Interval: Student's t, changes by the paired or Welch's t. " +
    "Where `columns.block` names interleaved blocks, by block (see Blocks and machines).",
  tasks,
  better: "lower",
  unit: "ms",
  roles: ["latency_ms"],
  options: [],
  ofMachine: true,
  byBlock: true,
  variables: () => [latencyOfRow],
  evaluate: mean,
};
