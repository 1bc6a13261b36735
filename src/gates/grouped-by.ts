import type { MetricOptions } from "../metrics/options.ts";
import type { GateRule } from "./schema.ts";

/** What a gate compares groups by, the column or columns; undefined for a gate on a value. */
export function groupedBy({ by, gap }: MetricOptions): string | undefined {
  return gap ?? by;
}

/** What the gates compare groups by, each once. */
export function allGroupedBy(gates: readonly GateRule[]): readonly string[] {
  const names = gates.flatMap((gate) => ("metric" in gate && gate.severity !== "off" ? (groupedBy(gate) ?? []) : []));
  return [...new Set(names)];
}
