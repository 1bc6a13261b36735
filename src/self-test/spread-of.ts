import type { Column } from "../table/column.ts";

/** Standard deviation of a column of numbers, 1 where it has none: whatever is added to it is seen. */
export function spreadOf(column: Column): number {
  if (column.kind !== "number") return 1;
  const values = column.values.filter((value) => Number.isFinite(value));
  if (values.length === 0) return 1;
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0);
  return variance > 0 ? Math.sqrt(variance) : Math.max(1, Math.abs(mean));
}
