import type { Config } from "../config/schema.ts";
import { checkGateName } from "../gates/check-gate-schema.ts";
import { estimatedGateName } from "../gates/estimated-gate-schema.ts";
import { askName } from "../measure/measurement.ts";
import { askedMetric } from "../metrics/asked-metric.ts";
import { metrics } from "../metrics/index.ts";
import type { Metric } from "../metrics/metric.ts";
import { optionsOf } from "../metrics/options.ts";
import type { Identity } from "./by-identity.ts";

type Gate = Config["gates"][number];

/** A gate is the same one if it has the same name, or, without one, judges the same thing. */
export const gateIdentity: Identity<Gate> = {
  short: (gate) => JSON.stringify(gate.name === undefined ? judged(gate) : ["named", gate.name]),
  long: (gate) => JSON.stringify([gate.name ?? null, judged(gate), scopeOf(gate)]),
};

export function gateKind(gate: Gate): "metric" | "drift" | "check" | "estimated" {
  if ("metric" in gate) return "metric";
  if ("drift" in gate) return "drift";
  return "check" in gate ? "check" : "estimated";
}

/** What reports call the gate. */
export function gateTitle(gate: Gate): string {
  if ("metric" in gate) return gate.name ?? metricTitle(gate);
  if ("drift" in gate) return gate.name ?? gate.drift;
  return "check" in gate ? checkGateName(gate) : estimatedGateName(gate);
}

/** The metric of a gate as its options make it: with its unit. */
export function metricOf(gate: Gate): Metric | undefined {
  if (!("metric" in gate)) return undefined;
  const metric = metrics.find(({ name }) => name === gate.metric);
  return metric && askedMetric(metric, optionsOf(gate));
}

function metricTitle(gate: Extract<Gate, { metric: string }>): string {
  const metric = metricOf(gate);
  return metric === undefined ? gate.metric : askName({ metric, options: optionsOf(gate) });
}

function judged(gate: Gate): readonly unknown[] {
  if ("metric" in gate) return ["metric", gate.metric, sorted(optionsOf(gate))];
  if ("drift" in gate) return ["drift", gate.drift, gate.compat ?? null];
  return "check" in gate ? ["check", gate.check] : ["estimated", gate.estimated];
}

/** What else tells apart gates that judge the same thing. */
function scopeOf(gate: Gate): readonly unknown[] {
  if ("drift" in gate) return [gate.columns];
  return "check" in gate ? [gate.columns ?? null, gate.types ?? null, gate.where ?? null] : [];
}

function sorted(options: object): readonly unknown[] {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .toSorted(([first], [second]) => (first < second ? -1 : 1));
}
