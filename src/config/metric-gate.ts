import type { MetricGateRule } from "../gates/schema.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Draft } from "./draft.ts";
import type { Path } from "./fault.ts";

/** A gate on a metric, with what is known of the metric and the rest of the config. */
export interface MetricGate {
  readonly gate: MetricGateRule;
  readonly metric: Metric;
  readonly path: Path;
  readonly draft: Draft;
}
