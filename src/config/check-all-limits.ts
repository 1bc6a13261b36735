import { askedMetric } from "../metrics/asked-metric.ts";
import { checkLimits } from "./check-limits.ts";
import type { Fault } from "./fault.ts";
import type { MetricGate } from "./metric-gate.ts";

/** The limits of a gate, and once these are right, those that it has on each slice of `per_slice`. */
export function checkAllLimits(given: MetricGate): readonly Fault[] {
  const { gate, path } = given;
  const subject = { ...given, metric: askedMetric(given.metric, gate) };
  const faults = checkLimits(subject);
  if (faults.length > 0) return faults;
  return Object.entries(gate.per_slice ?? {}).flatMap(([slice, limits]) =>
    checkLimits({ ...subject, gate: { ...gate, ...limits }, path: [...path, "per_slice", slice] }),
  );
}
