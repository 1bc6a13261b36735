import type { Comparison } from "../../src/align/comparison.ts";
import type { Ask } from "../../src/measure/measurement.ts";
import { metrics } from "../../src/metrics/index.ts";
import { askedMetric } from "../../src/metrics/asked-metric.ts";
import type { MetricOptions } from "../../src/metrics/options.ts";
import { rankedTargets } from "../../src/plots/ranked-target.ts";
import type { PlotSubject } from "../../src/plots/subject.ts";

/** What is drawn of a comparison, where nothing else is known. */
export function subjectOf(comparison: Comparison, parts: Partial<PlotSubject> = {}): PlotSubject {
  const asks = parts.asks ?? [];
  return {
    comparison,
    asks,
    targets: rankedTargets(comparison, asks),
    loadTest: undefined,
    drift: [],
    reportRows: "sample",
    ...parts,
  };
}

/** As a gate asks. */
export function askOf(name: string, options: MetricOptions = {}): Ask {
  const metric = metrics.find((one) => one.name === name);
  if (metric === undefined) throw new TypeError(`${name} is no metric`);
  return { metric: askedMetric(metric, options), options };
}
