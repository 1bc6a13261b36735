import { metrics } from "../metrics/index.ts";
import { askedMetric } from "../metrics/asked-metric.ts";
import { optionsOf } from "../metrics/options.ts";
import { limitKinds } from "./harm.ts";
import type { NumericLimits } from "./in-units.ts";
import type { GateRule, MetricGateRule } from "./schema.ts";

/**
 * The gates as they are held against the pinned reference, each in its place; off where they are not. By default a gate holds its
 * limits on a loss: what it may gain at most is said of one change, and gains do add up. Times and resources of another day, and
 * often of another machine, are held against it only by a gate that says so.
 */
export function pinnedGates(gates: readonly GateRule[]): readonly GateRule[] {
  return gates.map((gate) => ("metric" in gate ? pinnedGate(gate) : { ...gate, severity: "off" }));
}

function pinnedGate(gate: MetricGateRule): MetricGateRule {
  const { pinned } = gate;
  if (pinned === "off") return { ...gate, severity: "off" };
  if (pinned !== undefined) return { ...gate, ...noLimits, ...pinned, per_slice: undefined };
  if (isOfMachine(gate)) return { ...gate, severity: "off" };
  const slices = Object.entries(gate.per_slice ?? {}).map(([name, limits]) => [name, lossesOf(limits)] as const);
  return { ...gate, ...noLimits, ...lossesOf(gate), per_slice: Object.fromEntries(slices) };
}

const noLimits: NumericLimits = Object.fromEntries(limitKinds.map((kind) => [kind, undefined]));

/** Only what is given, so that a slice keeps the gate's other limits. */
function lossesOf({ max_drop, max_increase, min_gain }: NumericLimits): NumericLimits {
  return {
    ...(max_drop !== undefined && { max_drop }),
    ...(max_increase !== undefined && { max_increase }),
    ...(min_gain !== undefined && { min_gain }),
  };
}

function isOfMachine(gate: MetricGateRule): boolean {
  const metric = metrics.find(({ name }) => name === gate.metric);
  return metric !== undefined && askedMetric(metric, optionsOf(gate)).ofMachine === true;
}
