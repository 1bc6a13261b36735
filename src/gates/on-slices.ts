import type { Slice } from "../slices/slice.ts";
import type { MetricGateRule } from "./schema.ts";

/** A gate on one slice with the limits that hold there; `absent` names a slice that the data do not have. */
export interface GateOnSlice {
  readonly gate: MetricGateRule;
  readonly slice: Slice | undefined;
  readonly absent: string | undefined;
}

/** The slices that a gate judges, each once: all, or those of its list, and those for which it has limits of their own. */
export function onSlices(gate: MetricGateRule, slices: readonly Slice[]): readonly GateOnSlice[] {
  const listed = gate.slices === "*" ? slices.map((slice) => slice.name) : gate.slices;
  const found = new Map<string, GateOnSlice>();
  for (const name of [...listed, ...Object.keys(gate.per_slice ?? {})]) {
    const called = slices.filter((slice) => slice.name === name || slice.by === name);
    // What is named and not there is judged, too: it fails.
    if (called.length === 0) found.set(name, { gate: withLimitsOf(gate, [name]), slice: undefined, absent: name });
    for (const slice of called)
      found.set(slice.name, { gate: withLimitsOf(gate, [slice.by, slice.name]), slice, absent: undefined });
  }
  return [...found.values()];
}

/** The gate with its limits replaced by those that it has for these names, the last of them first of all. */
function withLimitsOf(gate: MetricGateRule, names: readonly (string | undefined)[]): MetricGateRule {
  const own = Object.entries(gate.per_slice ?? {});
  return names.reduce<MetricGateRule>(
    (merged, name) => ({ ...merged, ...own.find(([called]) => called === name)?.[1] }),
    gate,
  );
}
