import { askedTitle } from "./asked-title.ts";
import { gapOf, whyNoGap } from "./fairness/gap-of.ts";
import type { Metric } from "./metric.ts";
import type { MetricOptions } from "./options.ts";

/**
 * The metric that a gate means by its options: its gap between groups, or the metric with the direction declared for it; its
 * title tells the options.
 */
export function askedMetric(metric: Metric, options: MetricOptions): Metric {
  const asked = directed(metric, options);
  const title = askedTitle(asked.title, options);
  return title === asked.title ? asked : { ...asked, title };
}

function directed(metric: Metric, { gap, direction }: MetricOptions): Metric {
  if (gap !== undefined && metric.kind !== "gap" && whyNoGap(metric) === undefined) return gapOf(metric);
  // Of scores that are better lower, a higher share of wins is still the better one.
  if (direction === undefined || metric.kind === "wins") return metric;
  return { ...metric, better: direction === "higher_is_better" ? "higher" : "lower" };
}
