import { whyNoGap } from "../metrics/fairness/gap-of.ts";
import { type Fault, faultyKey } from "./fault.ts";
import { valueAt } from "./mapping.ts";
import type { MetricGate } from "./metric-gate.ts";

/** A gap that the metric does not have, and slices of a gate that is itself on the difference between slices. */
export function checkGap({ gate, metric, path, draft }: MetricGate): readonly Fault[] {
  if (gate.gap === undefined && gate.by === undefined) return [];
  const why = whyNoGap(metric);
  if (gate.gap !== undefined && why !== undefined) {
    return [faultyKey([...path, "gap"], `${metric.name} ${why}, so there is no gap of it to judge.`)];
  }
  const key = gate.gap === undefined ? "by" : "gap";
  return (["slices", "per_slice"] as const)
    .filter((part) => !isEmpty(valueAt(draft.written, [...path, part])))
    .map((part) =>
      faultyKey(
        [...path, part],
        `has no meaning beside \`${key}\`: the gate compares all groups of the column at once, on the whole data.`,
      ),
    );
}

function isEmpty(written: unknown): boolean {
  return written === undefined || (Array.isArray(written) && written.length === 0);
}
