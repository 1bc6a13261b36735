import type { MetricGateRule } from "../gates/schema.ts";
import { metrics } from "../metrics/index.ts";
import { metricOptions, optionNames, type MetricOption } from "../metrics/options.ts";
import { checkAllLimits } from "./check-all-limits.ts";
import { checkAverage, checkClass, checkTopK } from "./check-class.ts";
import { checkGap } from "./check-gap.ts";
import { checkSliceNames } from "./check-slice-names.ts";
import { checkLevels } from "./check-levels.ts";
import { checkMachine } from "./check-machine.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faulty, faultyKey } from "./fault.ts";
import type { MetricGate } from "./metric-gate.ts";
import { listed } from "./shown.ts";

/** What is wrong with the gate on a metric at `gates[index]`. */
export function checkMetricGate(gate: MetricGateRule, index: number, draft: Draft): readonly Fault[] {
  const metric = metrics.find(({ name }) => name === gate.metric);
  if (metric === undefined) return [];
  const subject = { gate, metric, path: ["gates", index], draft };
  // In another task the metric's options and limits say nothing more.
  const wrongTask = checkTask(subject);
  return wrongTask.length > 0
    ? wrongTask
    : [
        checkPairing,
        checkOptions,
        checkGap,
        checkClass,
        checkTopK,
        checkLevels,
        checkMachine,
        checkAllLimits,
        checkSliceNames,
      ].flatMap((rule) => rule(subject));
}

function checkTask({ metric, path, draft: { task } }: MetricGate): readonly Fault[] {
  if (task === undefined || metric.tasks.includes(task)) return [];
  const fitting = metrics.filter(({ tasks }) => tasks.includes(task)).map(({ name }) => name);
  return [
    faulty(
      [...path, "metric"],
      `"${metric.name}" is not a metric of a ${task} task. Metrics of this task: ${fitting.join(", ")}.`,
    ),
  ];
}

function checkPairing({ metric, path, draft: { pairing } }: MetricGate): readonly Fault[] {
  if (pairing !== "none" || (metric.kind !== "flip" && metric.kind !== "wins")) return [];
  return [
    faulty(
      [...path, "metric"],
      `"${metric.name}" compares the two models row by row; with \`pairing: none\` there are no common rows.`,
    ),
  ];
}

function checkOptions(subject: MetricGate): readonly Fault[] {
  const given = optionNames.filter((option) => subject.gate[option] !== undefined);
  const foreign = given.flatMap((option) => foreignOption(subject, option));
  return foreign.length > 0 ? foreign : [...missingOptions(subject), ...checkAverage(subject)];
}

function foreignOption({ metric, path }: MetricGate, option: MetricOption): readonly Fault[] {
  // Nearly all take a gap: checkGap names the others.
  if (option === "gap" || metric.options.includes(option)) return [];
  const takers = metrics.filter(({ options }) => options.includes(option)).map(({ name }) => name);
  return [
    faultyKey(
      [...path, option],
      `${metric.name} takes no \`${option}\`; ${someOf(takers)} ${takers.length === 1 ? "does" : "do"}.`,
    ),
  ];
}

/** All of a few names, or the first of many. */
function someOf(names: readonly string[]): string {
  const first = names.slice(0, 5).map((name) => `\`${name}\``);
  return names.length <= 8 ? listed(names) : `${first.join(", ")} and ${names.length - first.length} more`;
}

function missingOptions({ gate, metric, path }: MetricGate): readonly Fault[] {
  return (metric.requires ?? [])
    .filter((option) => gate[option] === undefined)
    .map((option) => {
      const { description } = metricOptions[option].meta() ?? {};
      return faulty(path, `${metric.name} needs \`${option}\`: ${lowerFirst(description ?? "")}`);
    });
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
