import { askedTitle } from "./asked-title.ts";
import { gapOf, whyNoGap } from "./fairness/gap-of.ts";
import type { Metric } from "./metric.ts";
import type { MetricOptions } from "./options.ts";
import { shareOver } from "./share-over.ts";

/**
 * The metric that a gate means by its options: a share of the rows above a value, its gap between groups, or the metric with the
 * unit and the direction declared for it; its title tells the options.
 */
export function askedMetric(metric: Metric, options: MetricOptions): Metric {
  const asked = directed(counted(ofColumn(metric, options), options), options);
  const title = askedTitle(asked.title, options);
  return title === asked.title ? asked : { ...asked, title };
}

/** What has a physical unit, but for a percentage of something, is of the machine. */
function ofColumn(metric: Metric, { unit, blocks, share_over: cut }: MetricOptions): Metric {
  if (unit === undefined && blocks === undefined) return metric;
  return {
    ...metric,
    ...(unit !== undefined && cut === undefined && { unit }),
    ...((blocks === true || (unit !== undefined && unit !== "share")) && { ofMachine: true }),
    ...(blocks === true && { byBlock: true }),
  };
}

function counted(metric: Metric, options: MetricOptions): Metric {
  const isCountable = metric.kind === "percentile" || metric.kind === "moments";
  return options.share_over !== undefined && isCountable ? shareOver(metric, options) : metric;
}

function directed(metric: Metric, { gap, direction }: MetricOptions): Metric {
  if (gap !== undefined && metric.kind !== "gap" && metric.kind !== "load" && whyNoGap(metric) === undefined)
    return gapOf(metric);
  // Of scores that are better lower, a higher share of wins is still the better one.
  if (direction === undefined || metric.kind === "wins") return metric;
  return { ...metric, better: direction === "higher_is_better" ? "higher" : "lower" };
}
