import { type Fault, faulty, faultyKey } from "./fault.ts";
import type { MetricGate } from "./metric-gate.ts";

/** How a gate combines the values of classes. */
export function checkAverage(subject: MetricGate): readonly Fault[] {
  const { gate, metric, path, draft } = subject;
  const { average } = gate;
  if (average !== undefined && gate.class !== undefined)
    return [
      faultyKey([...path, "average"], "says how classes are combined, `class` picks one of them; keep one of the two."),
    ];
  if (metric.kind === "ranking") return checkRankingAverage(subject);
  if (average === "samples" && draft.task !== undefined && draft.task !== "multilabel")
    return [faulty([...path, "average"], `"samples" needs a multilabel task; this task is ${draft.task}.`)];
  if (average !== "binary" || draft.task === undefined || draft.task === "binary") return [];
  return [
    faulty(
      [...path, "average"],
      `"binary" needs a binary task; this task is ${draft.task}. Allowed here: macro, micro, weighted.`,
    ),
  ];
}

/** The order of scores can be averaged over three classes or more, by two of the averages. */
function checkRankingAverage({ gate, metric, path, draft: { task } }: MetricGate): readonly Fault[] {
  const given = (["average", "multi_class"] as const).filter((option) => gate[option] !== undefined);
  if (task === "binary") {
    return given.map((option) =>
      faultyKey([...path, option], `has a meaning only in a multiclass task; ${metric.name} here looks at one class.`),
    );
  }
  if (gate.multi_class !== undefined && gate.class !== undefined)
    return [
      faultyKey(
        [...path, "multi_class"],
        "says how classes are compared, `class` picks one of them; keep one of the two.",
      ),
    ];
  const { average } = gate;
  if (average === undefined || average === "macro" || average === "weighted") return [];
  return [faulty([...path, "average"], `"${average}" is no average of ${metric.name}. Allowed here: macro, weighted.`)];
}

/** Among as many classes as there are, every label is found. */
export function checkTopK({ gate: { k }, path, draft: { task, columns } }: MetricGate): readonly Fault[] {
  if (task !== "multiclass" || k === undefined || typeof columns?.score !== "object") return [];
  const classes = Object.keys(columns.score).length;
  if (k < classes) return [];
  return [faulty([...path, "k"], `${k} of ${classes} classes (\`columns.score\`) are all: every row would be right.`)];
}

/** A metric of one class knows which in a binary task; another must be told. */
export function checkClass({ gate, metric, path, draft: { task } }: MetricGate): readonly Fault[] {
  if (metric.oneClass !== true || task !== "multiclass" || gate.class !== undefined) return [];
  return [
    faulty([...path, "metric"], `"${metric.name}" in a multiclass task needs \`class\`: one class against the rest.`),
  ];
}
