import type { RowNoun } from "../align/row-noun.ts";
import type { Measured } from "../metrics/estimate.ts";
import type { Metric } from "../metrics/metric.ts";
import type { MetricGateRule, Severity } from "./schema.ts";
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
  /** What the metrics count. Default: rows. */
  readonly noun?: RowNoun;
}
