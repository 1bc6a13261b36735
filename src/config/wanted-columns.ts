import { columnsOfPart } from "../align/columns-of-part.ts";
import type { NamedColumn } from "../align/row-columns.ts";
import { allGroupedBy } from "../gates/grouped-by.ts";
import { metrics } from "../metrics/index.ts";
import type { Metric } from "../metrics/metric.ts";
import { columnsOfCheck } from "../quality/columns-of-check.ts";
import { checks } from "../quality/index.ts";
import { columnsOfSlice } from "../slices/columns-of-slice.ts";
import type { Config } from "./schema.ts";

/** Which columns of the files the run will ask for; text formats are read whole and forget the others. */
export function wantedColumns(config: Config): (name: string) => boolean {
  const names = wantedNames(config);
  if (names === "*") return () => true;
  const wanted = new Set(names);
  return (name) => wanted.has(name);
}

/** Their names; "*": all that there are. */
export function wantedNames({ columns, gates, slices, discover }: Config): "*" | readonly string[] {
  const checked = gates.flatMap(checkedColumns);
  if (columns.features === "*" || discover?.columns === "*" || checked.includes("*")) return "*";
  const parts = [
    columns.id,
    columns.label,
    columns.prediction,
    columns.score,
    columns.quantiles,
    columns.weight,
    columns.latency_ms,
    columns.timestamp,
    columns.cluster,
    columns.block,
    columns.machine,
    columns.query,
  ];
  const named = namedColumns({ gates }).map(({ name }) => name);
  const drift = gates.flatMap((gate) => ("drift" in gate && gate.columns !== "*" ? gate.columns : []));
  const sliced = [...slices.flatMap(columnsOfSlice), ...allGroupedBy(gates)];
  return [
    ...parts.flatMap(columnsOfPart),
    ...drift,
    ...checked.flat(),
    ...named,
    ...sliced,
    ...(columns.features ?? []),
    ...(discover?.columns ?? []),
  ];
}

/** The columns whose values a gate on a check reads. */
function checkedColumns(gate: Config["gates"][number]): readonly (readonly string[] | "*")[] {
  if (!("check" in gate) || gate.severity === "off") return [];
  const check = checks.find(({ name }) => name === gate.check);
  return check === undefined ? [] : [columnsOfCheck(check, gate)];
}

/** The columns that metrics of gates measure by name. */
export function namedColumns({ gates }: Pick<Config, "gates">): readonly NamedColumn[] {
  const named = new Map<string, boolean>();
  for (const gate of gates) {
    if (!("metric" in gate) || gate.column === undefined) continue;
    const isFlags =
      gate.share_over === undefined && metrics.some((metric) => metric.name === gate.metric && isProportion(metric));
    named.set(gate.column, isFlags || named.get(gate.column) === true);
  }
  return Array.from(named, ([name, isFlags]) => ({ name, isFlags }));
}

function isProportion(metric: Metric): boolean {
  return metric.kind === "moments" && metric.proportion === true;
}
