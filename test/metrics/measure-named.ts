import { memoryEngine } from "../../src/aggregates/memory/memory-engine.ts";
import type { Selection } from "../../src/aggregates/vocabulary.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import { measureMetric } from "../../src/measure/measure-metric.ts";
import { askedMetric } from "../../src/metrics/asked-metric.ts";
import type { Estimate, Measured } from "../../src/metrics/estimate.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { MetricOptions } from "../../src/metrics/options.ts";
import { standardErrorOf } from "../../src/stats/inference.ts";

const ALL: Selection = { reference: undefined, candidate: undefined };

/** Measures a metric by its name, with the numeric options that stand in brackets: "pinball[quantile=0.9]". */
export function measureNamed(comparison: Comparison, written: string, more: MetricOptions = {}): Measured {
  const [, name, key, value] = /^([a-z0-9_]+)(?:\[(\w+)=(.+)\])?$/u.exec(written) ?? [];
  const metric = metrics.find((candidate) => candidate.name === name);
  if (metric === undefined) throw new Error(`no metric ${written}`);
  const options = key === undefined ? more : { ...more, [key]: Number(value) };
  return measureMetric({ metric, options, selection: ALL }, comparison, memoryEngine(comparison, 1));
}

/** Measures a metric as a gate with these options asks for it: with its unit, its direction and its `share_over`. */
export function measureAsked(comparison: Comparison, name: string, options: MetricOptions): Measured {
  const metric = metrics.find((candidate) => candidate.name === name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  const asked = { metric: askedMetric(metric, options), options, selection: ALL };
  return measureMetric(asked, comparison, memoryEngine(comparison, 1));
}

/** The value, or what scikit-learn shows in its place; undefined where there is neither. */
export function valueOf(estimate: Estimate | undefined): number | undefined {
  return estimate?.kind === "estimated" ? estimate.value : estimate?.shown;
}

export function errorOf(estimate: Estimate | undefined): number {
  return estimate?.kind === "estimated" ? standardErrorOf(estimate.inference) : Number.NaN;
}

/** How far two numbers are apart, as a share of the larger, or of 1 where that is smaller. */
export function relativeDistance(a: number | undefined, b: number): number {
  return a === undefined ? Number.NaN : Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
}
