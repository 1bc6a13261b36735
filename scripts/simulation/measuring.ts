import type { Comparison } from "../../src/align/comparison.ts";
import { memoryEngine } from "../../src/aggregates/memory/memory-engine.ts";
import { expandGates, questionOf } from "../../src/gates/expand.ts";
import { judge } from "../../src/gates/judge.ts";
import type { Question } from "../../src/gates/question.ts";
import { metricGateSchema, policySchema, type MetricGateRule, type Mode } from "../../src/gates/schema.ts";
import type { Verdict } from "../../src/gates/verdict.ts";
import { measureAll } from "../../src/measure/measurement.ts";
import type { Slice } from "../../src/slices/slice.ts";
import { metrics } from "../../src/metrics/index.ts";

/** Seed of the product's own resampling, as in every run of it. */
const SEED = 20_260_101;

/** A gate as it stands in a config. */
export type WrittenGate = Readonly<Record<string, unknown>>;

export function gateOf(written: WrittenGate): MetricGateRule {
  return metricGateSchema.parse(written);
}

interface Settings {
  readonly slices?: readonly Slice[];
  readonly proportionInterval?: "wilson" | "clopper-pearson";
}

/** Measures what the gates ask, by the product's own code. */
export function questionsOn(
  comparison: Comparison,
  gates: readonly MetricGateRule[],
  { slices = [], proportionInterval = "wilson" }: Settings = {},
): readonly Question[] {
  const plans = expandGates(gates, slices, () => undefined);
  const measurements = measureAll(plans, comparison, memoryEngine(comparison, SEED), {
    proportionInterval,
    support: policySchema.parse({}),
  });
  return plans.map((plan) => questionOf(plan, measurements, slices));
}

/** Judges by the product's own code, with the default policy but for the mode. */
export function judgeIn(mode: Mode, questions: readonly Question[]): readonly Verdict[] {
  return judge(questions, policySchema.parse({ mode }));
}

/** Whether the product has the metric. */
export function hasMetric(name: string): boolean {
  return metrics.some((metric) => metric.name === name);
}
