import { tasks, type Task } from "../../src/align/comparison.ts";
import { machineDefinition } from "../../src/gates/across-machines.ts";
import { gapDefinition } from "../../src/metrics/fairness/gap-of.ts";
import { blockDefinition } from "../../src/metrics/measure-blocks.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { Metric } from "../../src/metrics/metric.ts";
import { metricOptions, optionNames } from "../../src/metrics/options.ts";
import { codes, page, table } from "./page.ts";

/** docs/reference/metrics.md */
export function metricsPage(): string {
  return page("Metrics", [
    "Names for `metric` in a gate, by task. What the units mean: share, from 0 to 1, shown as a percentage, and limits may be written " +
      "so; label, that of the label; nats, natural logarithms of probabilities; number, no unit.",
    ...groups.flatMap(groupBlocks),
    "## Options",
    "What a gate may say beside its metric; each metric below names those that it takes.",
    table(
      ["option", "what it says"],
      optionNames.map((name) => [`\`${name}\``, metricOptions[name].description ?? ""]),
    ),
    "## gap",
    "Any metric that has a value for one model can be judged by how far the slices of a column are apart: `gap: region` takes the " +
      "largest difference between them instead of the value. The fairness metrics do the same for rates, `by` a column.",
    gapDefinition,
    "## Blocks and machines",
    "Latency is best measured in turns on one machine: reference, candidate, candidate, reference and so on, each turn a block that `columns.block` names. " +
      "Gates on latency then compare block with block; those on other columns where they say `blocks: true`.",
    blockDefinition,
    machineDefinition,
    "Both a relative and an absolute limit on such a metric need a `fail_if`: 10 % of 2 ms is nothing, and 5 ms of 2 s is nothing either.",
    ...metrics.flatMap(section),
  ]);
}

interface Group {
  readonly title: string;
  readonly holds: (metric: Metric) => boolean;
}

const groups: readonly Group[] = [
  { title: "Binary and multiclass classification", holds: isOnly("binary", "multiclass") },
  { title: "Multilabel classification", holds: isOnly("multilabel") },
  { title: "Regression", holds: isOnly("regression") },
  { title: "Forecasts of quantiles", holds: isOnly("quantile") },
  { title: "Ranking", holds: isOnly("ranking") },
  { title: "Scores of generated answers", holds: isOnly("scores") },
  { title: "Every task", holds: isForAll },
];

/** Metrics of one of these tasks that are not metrics of every task. */
function isOnly(...wanted: readonly Task[]): Group["holds"] {
  return (metric) => !isForAll(metric) && wanted.some((task) => metric.tasks.includes(task));
}

function isForAll(metric: Metric): boolean {
  return tasks.every((task) => metric.tasks.includes(task));
}

function groupBlocks({ title, holds }: Group): readonly string[] {
  const rows = metrics
    .filter(holds)
    .map((metric) => [
      `[\`${metric.name}\`](#${metric.name})`,
      metric.title,
      metric.description,
      betterText(metric),
      metric.options.includes("unit") && metric.unit === "score" ? "`unit`" : (units[metric.unit] ?? metric.unit),
    ]);
  return [`## ${title}`, table(["name", "title", "what it measures", "better", "unit"], rows)];
}

function betterText({ better, target = 0, options }: Metric): string {
  if (options.includes("direction")) return "by `direction`";
  return better === "zero" ? `closer to ${target}` : better;
}

function section(metric: Metric): readonly string[] {
  const facts = [`For ${isForAll(metric) ? "every task" : codes(metric.tasks)}.`];
  if (metric.roles.length > 0) facts.push(`Reads ${codes(metric.roles)}.`);
  if (metric.options.length > 0) facts.push(`Takes ${codes(metric.options)}.`);
  if (metric.requires !== undefined) facts.push(`Needs ${codes(metric.requires)}.`);
  return [`## ${metric.name}`, metric.description, metric.definition, facts.join(" ")];
}

/** Units whose name says too little. */
const units: Readonly<Partial<Record<Metric["unit"], string>>> = { score: "number", "label-squared": "label²" };
