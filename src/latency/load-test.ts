import type { Metric } from "../metrics/metric.ts";
import type { LatencyDump } from "./dump.ts";

/** What was measured of both models beside the rows of their predictions. */
export interface LoadTest {
  readonly reference: LatencyDump | undefined;
  readonly candidate: LatencyDump;
}

/** Whether a metric looks at nothing but latencies, so that a load test can answer it. */
export function isOfLatency({ roles, kind }: Pick<Metric, "roles" | "kind">): boolean {
  return kind !== "load" && kind !== "gap" && roles.length > 0 && roles.every((role) => role === "latency_ms");
}
