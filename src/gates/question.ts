import type { MachineFact } from "../align/machines.ts";
import type { RowNoun } from "../align/row-noun.ts";
import type { Measured } from "../metrics/estimate.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Severity } from "./gate-parts.ts";
import type { MetricGateRule } from "./schema.ts";
import type { Position } from "./verdict.ts";

/** One gate on one slice, with what was measured there. */
export interface Question {
  readonly gate: MetricGateRule;
  readonly severity: Exclude<Severity, "off">;
  readonly name: string;
  readonly metric: Metric;
  /** undefined: all rows. `expanded` slices come from a column's values, not from a name in the config. */
  readonly slice: { readonly name: string; readonly expanded: boolean } | undefined;
  readonly measurement: string | undefined;
  readonly measured: Measured;
  readonly position: Position | undefined;
  /** Where the two models were measured. Default: unknown. */
  readonly machines?: MachineFact;
  /** Measured on a load test, not on rows. */
  readonly onLoadTest?: true;
  /** Measured on a sample, which could be a larger one. */
  readonly onSample?: true;
  /** What the metrics count. Default: rows. */
  readonly noun?: RowNoun;
}
