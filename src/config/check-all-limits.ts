import { limitKinds } from "../gates/harm.ts";
import { askedMetric } from "../metrics/asked-metric.ts";
import { checkLimits } from "./check-limits.ts";
import { type Fault, faultyKey } from "./fault.ts";
import { valueAt } from "./mapping.ts";
import type { MetricGate } from "./metric-gate.ts";

/** The limits of a gate, and once these are right, those that it has on each slice of `per_slice`. */
export function checkAllLimits(given: MetricGate): readonly Fault[] {
  const { gate } = given;
  const subject = { ...given, metric: askedMetric(given.metric, gate) };
  const faults = checkLimits(subject);
  if (faults.length > 0) return faults;
  return [...limitsOnSlices(subject), ...pinnedLimits(subject)];
}

function limitsOnSlices(subject: MetricGate): readonly Fault[] {
  const { gate, path } = subject;
  return Object.entries(gate.per_slice ?? {}).flatMap(([slice, limits]) =>
    checkLimits({ ...subject, gate: { ...gate, ...limits }, path: [...path, "per_slice", slice] }),
  );
}

/** What it holds against the pinned reference must be sound by itself, and there must be one. */
function pinnedLimits(subject: MetricGate): readonly Fault[] {
  const { gate, path, draft } = subject;
  const { pinned } = gate;
  if (pinned === undefined || pinned === "off") return [];
  if (valueAt(draft.written, ["pinned"]) === undefined) {
    const text = "there is no pinned reference to hold it against; name its file by `pinned` at the root.";
    return [faultyKey([...path, "pinned"], text)];
  }
  const none = Object.fromEntries(limitKinds.map((kind) => [kind, undefined]));
  return checkLimits({ ...subject, gate: { ...gate, ...none, ...pinned }, path: [...path, "pinned"] });
}
