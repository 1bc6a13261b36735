import type { GapBase, GapMetric, Metric } from "../metric.ts";

/** The largest difference of a metric between groups, as a metric of its own: lower is better whichever way the metric is. */
export function gapOf(metric: GapBase): GapMetric {
  const { name, title, unit, tasks, roles, options, ofMachine } = metric;
  return {
    kind: "gap",
    name,
    title: `${title} gap`,
    description: `Largest difference of ${name} between the groups of a column.`,
    definition: gapDefinition,
    tasks,
    better: "lower",
    unit,
    roles,
    options: [...options, "gap"],
    ...(ofMachine !== undefined && { ofMachine }),
    of: [metric],
    as: "difference",
  };
}

/** Why the metric has no gap between groups; undefined where it has one. */
export function whyNoGap(metric: Metric): string | undefined {
  if (metric.kind === "gap") return "compares the groups of a column by itself";
  if (metric.kind === "load") return "is measured on all requests together";
  if (metric.kind === "flip" || metric.kind === "wins") return "compares the two models row by row";
  if (metric.kind === "statistic" && metric.isFact === true)
    return "is a fact of single rows, not a property of groups";
  return undefined;
}

/** What `gap` does to a metric, for the docs. */
export const gapDefinition =
  "Highest less lowest value among the groups of the column (of fairness metrics also lowest / highest, and of several rates the one " +
  "that is furthest apart). A group with too few rows or events for the metric is left out and named: the highest of noisy values " +
  "lies too high. Rows without a value in the column are no group. With fewer than two groups left nothing is judged. Groups are " +
  "taken as independent, also where clusters reach over several. Interval: all pairs of groups, differences by Newcombe (proportions), Welch's t " +
  "(means) or from the standard errors, ratios by MOVER-R; the harm's lower bound with Bonferroni over the pairs, so it errs on " +
  "the side of not blocking. A change: normal, from the covariance of the groups that make the two gaps.";
