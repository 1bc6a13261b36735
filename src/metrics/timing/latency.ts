import { tasks } from "../../align/comparison.ts";
import type { PercentileMetric } from "../metric.ts";
import { latencyOfRow, required } from "../row-variables.ts";

/** A percentile of the latency of any level, or by `share_over` the share of the rows that are slower than promised. */
export const latency: PercentileMetric = {
  kind: "percentile",
  name: "latency",
  title: "Latency",
  description:
    "Any percentile of the time for a row (`percentile: 99.9`), or the share of the rows that took longer than promised " +
    "(`share_over: 300ms`, `max: 1%`). The share needs far fewer rows than a high percentile says as much with: prefer it.",
  definition:
    "`percentile`: as latency_p95; a percentile p is judged from ln(0.05) / ln(p) rows (p99 299, p99.9 2 995). `share_over`: rows above the " +
    "limit / rows with a latency. Interval: Wilson's, the change by Tango's or Newcombe's. Either way rows weigh alike.",
  tasks,
  better: "lower",
  unit: "ms",
  roles: ["latency_ms"],
  options: ["percentile", "share_over"],
  ofMachine: true,
  byBlock: true,
  variable: () => latencyOfRow,
  probability: ({ percentile }) => shareBelow(required(percentile, "percentile")),
};

/** Moves the decimal point instead of dividing, so that 99.9 is the double nearest to 0.999. */
export function shareBelow(percentile: number): number {
  return Number((percentile / 100).toPrecision(15));
}
