import type { EveryRow, Side } from "./comparison.ts";
import type { AllRows, LabelledRows } from "./labels.ts";
import type { SideColumns } from "./row-columns.ts";

/** Reads the rows with and without a label of each side. */
export async function readEveryRow(
  { reference, candidate, isLabelled }: AllRows,
  read: (side: LabelledRows) => Promise<Side>,
): Promise<EveryRow> {
  return { reference: reference && (await read(reference)), candidate: await read(candidate), isLabelled };
}

/** Rows without a label are never measured, so that they may lack a weight, a group or a latency. */
export function outcomeColumns(columns: SideColumns): SideColumns {
  const { id, label, prediction, score, positive_class, threshold, quantiles } = columns.roles;
  return { ...columns, roles: { id, label, prediction, score, positive_class, threshold, quantiles }, named: [] };
}
