import type { MetricGateRule } from "../gates/schema.ts";
import { metrics } from "../metrics/index.ts";
import { checkLimits } from "./check-limits.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faulty, faultyKey } from "./fault.ts";
import type { MetricGate } from "./metric-gate.ts";
import { listed, shown } from "./shown.ts";
import { suggest } from "./suggest.ts";

/** What is wrong with the gate on a metric at `gates[index]`. */
export function checkMetricGate(gate: MetricGateRule, index: number, draft: Draft): readonly Fault[] {
  const metric = metrics.find(({ name }) => name === gate.metric);
  if (metric === undefined) return [];
  const subject = { gate, metric, path: ["gates", index], draft };
  // In another task the metric's options and limits say nothing more.
  const wrongTask = checkTask(subject);
  return wrongTask.length > 0
    ? wrongTask
    : [checkPairing, checkOptions, checkClass, checkWeight, checkLimits, checkSliceNames].flatMap((rule) =>
        rule(subject),
      );
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
  if (pairing !== "none" || metric.kind !== "flip") return [];
  return [
    faulty(
      [...path, "metric"],
      `"${metric.name}" compares the two models row by row; with \`pairing: none\` there are no common rows.`,
    ),
  ];
}

function checkOptions({ gate, metric, path, draft: { task } }: MetricGate): readonly Fault[] {
  const given = (["average", "class"] as const).filter((option) => gate[option] !== undefined);
  const faults = given
    .filter((option) => !metric.options.includes(option))
    .map((option) => {
      const takers = metrics.filter(({ options }) => options.includes(option)).map(({ name }) => name);
      return faultyKey([...path, option], `${metric.name} takes no \`${option}\`; ${listed(takers)} do.`);
    });
  if (faults.length > 0) return faults;
  if (given.length === 2)
    return [
      faultyKey([...path, "average"], "says how classes are combined, `class` picks one of them; keep one of the two."),
    ];
  if (gate.average !== "binary" || task === undefined || task === "binary") return [];
  return [
    faulty(
      [...path, "average"],
      `"binary" needs a binary task; this task is ${task}. Allowed here: macro, micro, weighted.`,
    ),
  ];
}

/** The order of scores is that of one class against the rest; a binary task knows which, another must be told. */
function checkClass({ gate, metric, path, draft: { task } }: MetricGate): readonly Fault[] {
  if (metric.kind !== "ranking" || task !== "multiclass" || gate.class !== undefined) return [];
  return [
    faulty([...path, "metric"], `"${metric.name}" in a multiclass task needs \`class\`: one class against the rest.`),
  ];
}

/** A median of errors would silently ignore the weights; a latency has none. */
function checkWeight({ metric, path, draft: { columns } }: MetricGate): readonly Fault[] {
  if (columns?.weight === undefined || metric.kind !== "percentile" || metric.unit === "ms") return [];
  return [
    faulty([...path, "metric"], `"${metric.name}" takes no weights; remove \`columns.weight\`, or choose mae or rmse.`),
  ];
}

function checkSliceNames({ gate, path, draft: { slices } }: MetricGate): readonly Fault[] {
  const known = slices.filter((slice) => slice !== undefined);
  // A slice that could not be read may be the one that is named.
  if (gate.slices === "*" || known.length < slices.length) return [];
  const columns = known.flatMap((slice) => ("by" in slice ? [slice.by] : []));
  const names = [...known.flatMap((slice) => ("name" in slice ? [slice.name] : [])), ...columns];
  return gate.slices.flatMap((name, index) => {
    if (names.includes(name) || columns.some((column) => name.startsWith(`${column}=`))) return [];
    return [faulty([...path, "slices", index], `${shown(name)} is not a slice.${knownSlices(name, names)}`)];
  });
}

function knownSlices(name: string, names: readonly string[]): string {
  if (names.length === 0) return " The config defines no slices.";
  const meant = suggest(name, names);
  return meant === undefined
    ? ` Defined below \`slices\`: ${names.map(shown).join(", ")}.`
    : ` Did you mean ${shown(meant)}?`;
}
