import { gapDefinition } from "../../src/metrics/fairness/gap-of.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { Metric } from "../../src/metrics/metric.ts";
import { codes, page, table } from "./page.ts";

/** docs/reference/metrics.md */
export function metricsPage(): string {
  const overview = metrics.map((metric) => [
    `[\`${metric.name}\`](#${metric.name})`,
    metric.title,
    metric.tasks.join(", "),
    better[metric.better],
    units[metric.unit],
  ]);
  return page("Metrics", [
    "Names for `metric` in a gate. Limits in a unit that goes from 0 to 1 may be written as percentages.",
    table(["name", "title", "tasks", "better", "unit"], overview),
    "## gap",
    "Any metric that has a value for one model can be judged by how far the slices of a column are apart: `gap: region` takes the " +
      "largest difference between them instead of the value. The fairness metrics do the same for rates, `by` a column.",
    gapDefinition,
    ...metrics.flatMap(section),
  ]);
}

function section(metric: Metric): readonly string[] {
  const facts = [`Reads ${codes(metric.roles)}.`];
  if (metric.options.length > 0) facts.push(`Takes ${codes(metric.options)}.`);
  return [`## ${metric.name}`, metric.description, metric.definition, facts.join(" ")];
}

const better: Readonly<Record<Metric["better"], string>> = { higher: "higher", lower: "lower", zero: "closer to zero" };

const units: Readonly<Record<Metric["unit"], string>> = {
  share: "share (shown as a percentage)",
  score: "pure number",
  ms: "milliseconds",
  label: "unit of the label",
  "label-squared": "squared unit of the label",
  nats: "nats",
};
