import type { Question } from "../../src/gates/question.ts";
import { metricGateSchema, policySchema, type Policy } from "../../src/gates/schema.ts";
import type { Measured } from "../../src/metrics/estimate.ts";
import { metrics } from "../../src/metrics/index.ts";

/** A change of a metric as a normal estimate: reference, candidate and the standard error of the difference. */
export interface Change {
  readonly metric?: string;
  readonly reference: number;
  readonly candidate: number;
  readonly standardError: number;
  readonly n?: number;
  readonly events?: number;
}

export function measuredChange({ reference, candidate, standardError, n = 1000, events }: Change): Measured {
  const normal = (value: number, error: number) => ({ kind: "normal", value, standardError: error }) as const;
  // Each side has a variance of its own such that the difference has the one asked for.
  const variance = standardError ** 2;
  return {
    reference: { kind: "estimated", value: reference, n, inference: normal(reference, Math.sqrt(variance)) },
    candidate: { kind: "estimated", value: candidate, n, inference: normal(candidate, Math.sqrt(variance)) },
    change: {
      kind: "estimated",
      value: candidate - reference,
      n,
      inference: normal(candidate - reference, standardError),
    },
    covariance: { reference: variance, candidate: variance, cross: variance / 2 },
    excluded: 0,
    ...(events === undefined ? {} : { events }),
  };
}

export function question(gate: Record<string, unknown>, measured: Measured, more: Partial<Question> = {}): Question {
  const parsed = metricGateSchema.parse({ metric: "accuracy", ...gate });
  const metric = metrics.find(({ name }) => name === parsed.metric);
  if (metric === undefined || parsed.severity === "off") throw new Error("a test asks for a gate that is never judged");
  return {
    gate: parsed,
    severity: parsed.severity,
    name: parsed.name ?? parsed.metric,
    metric,
    slice: undefined,
    measurement: parsed.metric,
    measured,
    position: undefined,
    ...more,
  };
}

export function policy(values: Partial<Policy> = {}): Policy {
  return policySchema.parse(values);
}
