import { sampleRuleOf } from "../align/sample.ts";
import { metrics } from "../metrics/index.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faulty } from "./fault.ts";

/** A sample of rows that nothing tells apart, and metrics that only all rows have. */
export function checkSample(draft: Draft): readonly Fault[] {
  const { sample, task, columns } = draft;
  if (task === undefined || columns === undefined) return [];
  const rule = sampleRuleOf({ sample, task, columns });
  if (rule === undefined) return [];
  return [...(rule.by.length === 0 ? [withoutId(task)] : []), ...draft.gates.flatMap(ofAllRows)];
}

function withoutId(task: NonNullable<Draft["task"]>): Fault {
  const [column, what] = task === "ranking" ? ["query", "queries"] : ["id", "rows"];
  return faulty(
    ["sample"],
    `needs \`columns.${column}\`: which ${what} are judged is told from it, so that it is the same ones in every file. Name it, or remove \`sample\`.`,
  );
}

function ofAllRows(gate: Draft["gates"][number], index: number): readonly Fault[] {
  if (gate === undefined || !("metric" in gate) || gate.severity === "off") return [];
  const metric = metrics.find(({ name }) => name === gate.metric);
  const why = metric === undefined ? undefined : whyAllRows(metric);
  return why === undefined ? [] : [faulty(["gates", index, "metric"], why)];
}

function whyAllRows(metric: Metric): string | undefined {
  if (metric.name === "sum") return "sum grows with the rows, and `sample` leaves rows out; use `mean`.";
  if (metric.kind === "statistic" && metric.isFact === true)
    return `${metric.name} is a fact of all rows, and \`sample\` leaves rows out; remove one of the two.`;
  return undefined;
}
