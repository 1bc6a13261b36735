import { columnsOfPart } from "../align/columns-of-part.ts";
import type { NamedColumn } from "../align/row-columns.ts";
import { allGroupedBy } from "../gates/grouped-by.ts";
import { metrics } from "../metrics/index.ts";
import type { Metric } from "../metrics/metric.ts";
import { columnsOfSlice } from "../slices/columns-of-slice.ts";
import type { Config } from "./schema.ts";

/** Which columns of the files the run will ask for; text formats are read once and forget the others. */
export function wantedColumns({ columns, gates, slices, discover }: Config): (name: string) => boolean {
  if (columns.features === "*" || discover?.columns === "*") return () => true;
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
    columns.query,
  ];
  const named = namedColumns({ gates }).map(({ name }) => name);
  const drift = gates.flatMap((gate) => ("drift" in gate && gate.columns !== "*" ? gate.columns : []));
  const sliced = [...slices.flatMap(columnsOfSlice), ...allGroupedBy(gates)];
  const wanted = new Set([
    ...parts.flatMap(columnsOfPart),
    ...drift,
    ...named,
    ...sliced,
    ...(columns.features ?? []),
    ...(discover?.columns ?? []),
  ]);
  return (name) => wanted.has(name);
}

/** The columns that metrics of gates measure by name. */
export function namedColumns({ gates }: Pick<Config, "gates">): readonly NamedColumn[] {
  const named = new Map<string, boolean>();
  for (const gate of gates) {
    if (!("metric" in gate) || gate.column === undefined) continue;
    const isFlags = metrics.some((metric) => metric.name === gate.metric && isProportion(metric));
    named.set(gate.column, isFlags || named.get(gate.column) === true);
  }
  return Array.from(named, ([name, isFlags]) => ({ name, isFlags }));
}

function isProportion(metric: Metric): boolean {
  return metric.kind === "moments" && metric.proportion === true;
}
