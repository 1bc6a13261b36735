import type { Config } from "./schema.ts";

/** Which columns of the files the run will ask for; text formats are read once and forget the others. */
export function wantedColumns({ columns, gates, slices }: Config): (name: string) => boolean {
  if (columns.features === "*") return () => true;
  const scores = typeof columns.score === "string" ? [columns.score] : Object.values(columns.score ?? {});
  const roles = [columns.id, columns.label, columns.prediction, columns.weight, columns.latency_ms, columns.timestamp];
  const drift = gates.flatMap((gate) => ("drift" in gate && gate.columns !== "*" ? gate.columns : []));
  const sliced = slices.flatMap((slice) => ("by" in slice ? [slice.by] : Object.keys(slice.where)));
  const wanted = new Set([...scores, ...roles.flat(), ...drift, ...sliced, ...(columns.features ?? [])]);
  return (name) => wanted.has(name);
}
